package org.waybill.benchmark.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.waybill.benchmark.Complaint;
import org.waybill.benchmark.fault.Customers.Asked;
import org.waybill.benchmark.figure.Scratch;
import org.waybill.benchmark.load.Shop;

/** Tries faults, one after the other, each on new data. */
public final class Faults {

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
        System.out.println(Outcome.head());
        boolean well = true;
        for (var fault : Fault.ALL) {
            if (names.isEmpty() || names.contains(fault.name())) {
                var outcome = tried(fault);
                System.out.println(outcome.line());
                outcome.words().forEach(System.out::println);
                well &= outcome.findings().isEmpty();
            }
        }
        return well;
    }

    private Outcome tried(Fault fault) {
        System.err.printf("%s: %s.%n", fault.name(), fault.meaning());
        var trial = new Trial(scratch.folder().resolve(fault.name()), quick, ports);
        try (var ground = fault.preparation().on(trial)) {
            return tried(fault, trial, ground);
        } catch (Impossible here) {
            return new Outcome(fault.name(), 0, 0, 0, "skipped: " + here.getMessage(), List.of());
        } catch (RuntimeException failure) {
            var finding = new Finding(Finding.Kind.OTHER, failure.toString());
            return new Outcome(fault.name(), 0, 0, 0, "", List.of(finding));
        }
    }

    private static Outcome tried(Fault fault, Trial trial, Ground ground) {
        var shop = Shop.open(ground.doors().getFirst().toString(), fault.skus());
        var customers = new Customers(shop, ground.doors(), trial.commands(), ground.patience());
        long begun = System.nanoTime();
        var asked = harmed(fault, trial, ground, customers);
        long seconds = (System.nanoTime() - begun) / 1_000_000_000;
        ground.heal();
        var findings = new ArrayList<>(new Audit(shop, asked).findings());
        ground.complaints(customers)
                .forEach(words -> findings.add(new Finding(Finding.Kind.OTHER, words)));
        return new Outcome(
                fault.name(), asked.size(), customers.again(), seconds, ground.remark(), findings);
    }

    /** Does the harm while people ask; what they asked for. */
    private static List<Asked> harmed(
            Fault fault, Trial trial, Ground ground, Customers customers) {
        try (var _ = new Count(fault.name(), customers, trial.commands())) {
            customers.begin();
            for (int time = 1; time <= fault.times(); time++) {
                customers.await(trial.commands() * time / (fault.times() + 1));
                ground.harm();
            }
            return customers.end();
        } finally {
            customers.stop();
        }
    }
}
