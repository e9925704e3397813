package org.waybill.benchmark;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.waybill.benchmark.retail.RetailData;
import org.waybill.benchmark.retail.RetailReplay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./waybill replay online-retail FOLDER}. */
@Command(name = "online-retail", description = "Replays a year of Online Retail II.")
final class OnlineRetailVerb implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "where the .csv.gz files are")
    private Path folder = Path.of("");

    @Mixin private final GroundOptions ground = new GroundOptions();

    @Option(names = "--limit", description = "replay only the first N invoices")
    private int limit = Integer.MAX_VALUE;

    @Override
    public Integer call() {
        var data = RetailData.read(folder, limit);
        var begin = RetailReplay.begin(data);
        return ground.on(begin, waybill -> new RetailReplay(waybill, data, System.out).run());
    }
}
