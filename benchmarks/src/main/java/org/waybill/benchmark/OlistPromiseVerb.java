package org.waybill.benchmark;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.waybill.benchmark.olist.OlistData;
import org.waybill.benchmark.promise.OlistPromises;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./waybill promise olist FOLDER}. */
@Command(name = "olist", description = "Promises Olist's orders from what was known before.")
final class OlistPromiseVerb implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "where the .csv.gz files are")
    private Path folder = Path.of("");

    @Option(names = "--limit", description = "only the earliest N orders")
    private int limit = Integer.MAX_VALUE;

    @Override
    public Integer call() {
        var data = OlistData.read(folder, limit);
        if (data.orders().isEmpty()) {
            throw new Complaint("There is no order to promise.");
        }
        OlistPromises.compare(data, System.out);
        return 0;
    }
}
