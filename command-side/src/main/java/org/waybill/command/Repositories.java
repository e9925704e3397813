package org.waybill.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Loads aggregates that may or may not exist yet. */
public final class Repositories {

    private Repositories() {}

    /**
     * The aggregate; empty if it has no history. Locked either way until the unit of work ends, so
     * that whoever finds nothing is also the one who makes it.
     */
    public static <A> Optional<Aggregate<A>> find(
            Repository<A> repository, String address, Callable<A> factory) {
        // Loading lets go of the lock when there is nothing to load.
        return Optional.of(loadOrCreate(repository, address, factory))
                .filter(aggregate -> aggregate.version() != null);
    }

    /** The aggregate, new if it has no history. Locked until the unit of work ends. */
    public static <A> Aggregate<A> loadOrCreate(
            Repository<A> repository, String address, Callable<A> factory) {
        try {
            return repository.loadOrCreate(address, factory);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("cannot make " + address, e);
        }
    }
}
