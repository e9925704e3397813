package org.waybill.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/** Loads aggregates that may or may not exist yet. */
public final class Repositories {

    private Repositories() {}

    /** The aggregate; empty if it has no history. Locked until the unit of work ends. */
    public static <A> Optional<Aggregate<A>> find(Repository<A> repository, String address) {
        try {
            return Optional.of(repository.load(address));
        } catch (AggregateNotFoundException e) {
            return Optional.empty();
        }
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
