package org.waybill.benchmark;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waybill.benchmark.client.OwnWaybill;
import org.waybill.benchmark.figure.Machine;
import org.waybill.benchmark.figure.ResultFile;
import org.waybill.benchmark.figure.Table;
import org.waybill.benchmark.simulation.Simulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./waybill simulate}. */
@Command(
        name = "simulate",
        description = "Compares ways of sourcing over months of a made-up chain's orders.")
final class SimulateVerb implements Callable<Integer> {

    private static final String LATEST = "benchmarks/results/simulation.json";
    private static final int SEEDS = 5;
    private static final int DAYS = 56;
    private static final int FEWER = 2;
    private static final int SHORTER = 14;

    @Option(names = "--seeds", description = "how many chains (default 5)")
    private @Nullable Integer seeds;

    @Option(names = "--days", description = "how many days of each (default 56)")
    private @Nullable Integer days;

    @Option(names = "--quick", description = "two chains and 14 days, for a look")
    private boolean quick;

    @Option(names = "--seed", description = "of the first chain (default 1); the others follow")
    private long seed = 1;

    @Option(names = "--results", description = "the file the results go to")
    private @Nullable Path results;

    @Override
    public Integer call() {
        int most = Objects.requireNonNullElse(days, quick ? SHORTER : DAYS);
        int count = Objects.requireNonNullElse(seeds, quick ? FEWER : SEEDS);
        if (most < 1 || count < 1) {
            throw new Complaint("At least one chain and one day are needed.");
        }
        var simulation = new Simulation(seed, most);
        simulation.run(count);
        var figures = simulation.results();
        System.out.println(simulation.table());
        System.out.println();
        System.out.println(Table.of(figures));
        var file = Objects.requireNonNullElse(results, OwnWaybill.root().resolve(LATEST));
        ResultFile.write(file, figures, Machine.facts());
        System.out.println("Kept in " + file);
        return 0;
    }
}
