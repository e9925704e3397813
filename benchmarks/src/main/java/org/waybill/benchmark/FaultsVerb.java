package org.waybill.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waybill.benchmark.fault.Faults;
import org.waybill.benchmark.figure.Scratch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./waybill faults}. */
@Command(
        name = "faults",
        description = "Harms a Waybill of its own, and looks whether anything is lost or doubled.")
final class FaultsVerb implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "which faults; without any, all")
    private List<String> names = List.of();

    @Option(names = "--list", description = "tell the faults, and try none")
    private boolean list;

    @Option(names = "--quick", description = "with fewer commands, for a look")
    private boolean quick;

    @Option(names = "--port", description = "where the first Waybill that is started listens")
    private int port;

    @Option(names = "--data", description = "a new folder for what is written meanwhile")
    private @Nullable Path data;

    @Override
    public Integer call() {
        if (list) {
            Faults.all().forEach((name, meaning) -> System.out.printf("%-15s %s%n", name, meaning));
            return 0;
        }
        try (var scratch = Scratch.at(data)) {
            return new Faults(scratch, quick, port).run(names) ? 0 : 1;
        }
    }
}
