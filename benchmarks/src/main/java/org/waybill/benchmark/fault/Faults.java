package org.waybill.benchmark.fault;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.waybill.benchmark.Complaint;
import org.waybill.benchmark.figure.Scratch;
import org.waybill.benchmark.load.Shop;

/** Tries faults, one after the other, each on new data. */
public final class Faults {

    private static final int SKUS = 200;

    private final Scratch scratch;
    private final boolean quick;
    private final AtomicInteger ports;

    /**
     * Tries nothing yet.
     *
     * @param port where the first Waybill listens, the next ones after it; 0 for any free ones
     */
    public Faults(Scratch scratch, boolean quick, int port) {
        this.scratch = scratch;
        this.quick = quick;
        this.ports = new AtomicInteger(port);
    }

    /** All there are: what each is, by name. */
    public static SortedMap<String, String> all() {
        var all = new TreeMap<String, String>();
        Fault.ALL.forEach(fault -> all.put(fault.name(), fault.meaning()));
        return all;
    }

    /** Tries some, or all if none is named. Whether nothing was wrong. */
    public boolean run(List<String> names) {
        for (var name : names) {
            if (!all().containsKey(name)) {
                throw new Complaint(
                        "There is no fault %s; see ./waybill faults --list.".formatted(name));
            }
        }
        var outcomes =
                Fault.ALL.stream()
                        .filter(fault -> names.isEmpty() || names.contains(fault.name()))
                        .map(this::tried)
                        .toList();
        System.out.println(Outcome.head());
        outcomes.forEach(outcome -> System.out.println(outcome.line()));
        outcomes.forEach(outcome -> outcome.words().forEach(System.out::println));
        return outcomes.stream().allMatch(outcome -> outcome.findings().isEmpty());
    }

    private Outcome tried(Fault fault) {
        System.err.printf("%s: %s.%n", fault.name(), fault.meaning());
        var trial = new Trial(scratch.folder().resolve(fault.name()), quick, ports);
        try (var ground = fault.preparation().on(trial)) {
            return tried(fault, trial, ground);
        } catch (RuntimeException failure) {
            var finding = new Finding(Finding.Kind.OTHER, failure.toString());
            return new Outcome(fault.name(), 0, 0, 0, "", List.of(finding));
        }
    }

    private static Outcome tried(Fault fault, Trial trial, Ground ground) {
        var shop = Shop.open(ground.doors().getFirst().toString(), SKUS);
        var customers = new Customers(shop, ground.doors(), trial.commands());
        long begun = System.nanoTime();
        customers.begin();
        for (int time = 1; time <= fault.times(); time++) {
            customers.await(trial.commands() * time / (fault.times() + 1));
            ground.harm();
            System.err.printf("  done %d of %d%n", time, fault.times());
        }
        var asked = customers.end();
        long seconds = (System.nanoTime() - begun) / 1_000_000_000;
        ground.heal();
        var findings = new Audit(shop, asked).findings();
        return new Outcome(
                fault.name(), asked.size(), customers.again(), seconds, ground.remark(), findings);
    }
}
