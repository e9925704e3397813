package org.waybill.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.waybill.benchmark.olist.OlistData;
import org.waybill.benchmark.replay.OlistReplay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./waybill replay olist FOLDER}. */
@Command(name = "olist", description = "Replays the Olist data set on a clock of its own.")
final class OlistVerb implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "where the .csv.gz files are")
    private Path folder = Path.of("");

    @Mixin private final GroundOptions ground = new GroundOptions();

    @Option(names = "--limit", description = "replay only the earliest N orders")
    private int limit = Integer.MAX_VALUE;

    @Override
    public Integer call() {
        var data = OlistData.read(folder, limit);
        if (data.orders().isEmpty()) {
            throw new Complaint("There is no order to replay.");
        }
        var begin = data.orders().getFirst().purchased().minus(Duration.ofDays(1));
        return ground.on(begin, waybill -> new OlistReplay(waybill, data, System.out).run());
    }
}
