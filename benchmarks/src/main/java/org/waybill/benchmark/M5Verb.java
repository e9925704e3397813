package org.waybill.benchmark;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.waybill.benchmark.m5.M5Data;
import org.waybill.benchmark.m5.M5Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./waybill replay m5 FOLDER}. */
@Command(name = "m5", description = "Replays eight weeks of sales of the M5 data set.")
final class M5Verb implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "where the .csv.gz file is")
    private Path folder = Path.of("");

    @Mixin private final GroundOptions ground = new GroundOptions();

    @Option(names = "--limit", description = "replay only the first N series")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--days", description = "replay only the first N days")
    private int days = Integer.MAX_VALUE;

    @Override
    public Integer call() {
        var data = M5Data.read(folder, limit, days);
        if (data.series().isEmpty()) {
            throw new Complaint("There is no series to replay.");
        }
        return ground.on(
                M5Replay.begin(), waybill -> new M5Replay(waybill, data, System.out).run());
    }
}
