package org.waybill.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.waybill.benchmark.buyer.Buyers;
import org.waybill.benchmark.figure.Scratch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./waybill buyers}. */
@Command(
        name = "buyers",
        description = "Lets many want the same few units at once, and looks who gets them.")
final class BuyersVerb implements Callable<Integer> {

    private static final int ROUNDS = 1_000;
    private static final int FEWER = 60;
    private static final int MOST_SEED = 1_000_000;

    @Parameters(
            paramLabel = "KIND",
            arity = "0..*",
            description = "kinds of rounds; without any, all by turns")
    private List<String> kinds = List.of();

    @Option(names = "--list", description = "tell the kinds of rounds, and play none")
    private boolean list;

    @Option(
            names = "--rounds",
            description = "how many as one process, and again as two (default 1,000)")
    private @Nullable Integer rounds;

    @Option(names = "--quick", description = "60 rounds, for a look")
    private boolean quick;

    @Option(names = "--seed", description = "plays the rounds of an earlier run again")
    private @Nullable Long seed;

    @Option(names = "--only", description = "the number of the only round to play")
    private int only;

    @Option(
            names = "--processes",
            description = "as so many processes only (default: as one, and again as two)")
    private @Nullable Integer processes;

    @Option(
            names = "--url",
            description = "a running Waybill; twice for two on one database; else some are started")
    private List<String> urls = List.of();

    @Option(names = "--port", description = "where the first Waybill that is started listens")
    private int port;

    @Option(names = "--data", description = "a new folder for what is written meanwhile")
    private @Nullable Path data;

    @Override
    public Integer call() {
        if (list) {
            Buyers.all().forEach((name, meaning) -> System.out.printf("%-10s %s%n", name, meaning));
            return 0;
        }
        long from = seed == null ? ThreadLocalRandom.current().nextInt(MOST_SEED) : seed;
        int count = rounds == null ? quick ? FEWER : ROUNDS : rounds;
        var buyers = new Buyers(new Buyers.Wanted(kinds, count, from, only, port));
        System.err.printf("--seed %d%n", from);
        if (urls.isEmpty()) {
            try (var scratch = Scratch.at(data)) {
                buyers.start(
                        scratch.folder(), processes == null ? List.of(1, 2) : List.of(processes));
            }
        } else {
            buyers.at(urls);
        }
        System.out.printf("--seed %d --rounds %d%n%s%n", from, count, buyers.table());
        return buyers.well() ? 0 : 1;
    }
}
