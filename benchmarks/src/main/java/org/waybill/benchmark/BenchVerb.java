package org.waybill.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waybill.benchmark.client.OwnWaybill;
import org.waybill.benchmark.decision.DecisionGroup;
import org.waybill.benchmark.engine.InProcessGroup;
import org.waybill.benchmark.figure.Bench;
import org.waybill.benchmark.figure.Figure;
import org.waybill.benchmark.figure.Group;
import org.waybill.benchmark.figure.Machine;
import org.waybill.benchmark.figure.Pace;
import org.waybill.benchmark.figure.ResultFile;
import org.waybill.benchmark.figure.Scratch;
import org.waybill.benchmark.figure.Table;
import org.waybill.benchmark.figure.Wish;
import org.waybill.benchmark.http.HttpGroup;
import org.waybill.benchmark.http.RebuildGroup;
import org.waybill.benchmark.http.StartGroup;
import org.waybill.benchmark.simulation.ReoptimiseGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./waybill bench}. */
@Command(name = "bench", description = "Measures how fast Waybill is on this machine.")
final class BenchVerb implements Callable<Integer> {

    private static final String LATEST = "benchmarks/results/latest.json";
    private static final List<Group> GROUPS =
            List.of(
                    new DecisionGroup(),
                    new ReoptimiseGroup(),
                    new InProcessGroup(),
                    new HttpGroup(),
                    new RebuildGroup(),
                    new StartGroup());

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "figures, also as patterns such as 'engine-*'; without any, all")
    private List<String> names = List.of();

    @Option(names = "--list", description = "tell the figures, and measure none")
    private boolean list;

    @Option(names = "--quick", description = "hardly warmed up, for a look")
    private boolean quick;

    @Option(names = "--seconds", description = "how long a single run takes")
    private @Nullable Integer seconds;

    @Option(names = "--url", description = "a running Waybill, for the figures over HTTP")
    private @Nullable String url;

    @Option(names = "--port", description = "where a Waybill that is started listens")
    private int port;

    @Option(names = "--data", description = "a new folder for what is written meanwhile")
    private @Nullable Path data;

    @Option(names = "--results", description = "the file the results go to")
    private @Nullable Path results;

    @Override
    public Integer call() {
        if (list) {
            figures().forEach(one -> System.out.printf("%-26s %s%n", one.name(), one.meaning()));
            return 0;
        }
        var wanted = Wish.of(names).among(figures());
        try (var scratch = Scratch.at(data)) {
            var bench = new Bench(Pace.of(quick, seconds), scratch.folder(), port, url);
            bench.fact("fileSystem", scratch.kind());
            measure(bench, wanted);
            return bench.failed() ? 1 : 0;
        }
    }

    private static List<Figure> figures() {
        return GROUPS.stream().flatMap(group -> group.figures().stream()).toList();
    }

    private void measure(Bench bench, Set<String> wanted) {
        bench.facts().putAll(Machine.facts());
        bench.fact("pace", quick ? "quick" : "full");
        bench.fact("loadBefore", Machine.load());
        for (var group : GROUPS) {
            if (group.figures().stream().anyMatch(one -> wanted.contains(one.name()))) {
                bench.measure(group, wanted);
            }
        }
        bench.fact("loadAfter", Machine.load());
        var file = Objects.requireNonNullElse(results, OwnWaybill.root().resolve(LATEST));
        ResultFile.write(file, bench.results(), bench.facts());
        System.out.println(Table.of(bench.results()));
        System.out.println("Kept in " + file);
    }
}
