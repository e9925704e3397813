package org.waybill.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waybill.benchmark.client.OwnWaybill;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.olist.OlistData;
import org.waybill.benchmark.replay.OlistReplay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./waybill replay olist FOLDER}. */
@Command(name = "olist", description = "Replays the Olist data set on a clock of its own.")
final class OlistVerb implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "where the .csv.gz files are")
    private Path folder = Path.of("");

    @Option(
            names = "--url",
            description = "an empty Waybill in test mode; without it, one is started")
    private @Nullable String url;

    @Option(names = "--limit", description = "replay only the earliest N orders")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--keep", description = "keep the data of the started Waybill in this folder")
    private @Nullable Path keep;

    @Option(names = "--port", description = "where the started Waybill listens")
    private int port;

    @Override
    public Integer call() {
        var data = OlistData.read(folder, limit);
        if (data.orders().isEmpty()) {
            throw new Complaint("There is no order to replay.");
        }
        if (url != null) {
            return replay(url, data);
        }
        refuseFull(keep);
        var begin = data.orders().getFirst().purchased().minus(Duration.ofDays(1));
        try (var own = start(begin)) {
            return replay(own.url(), data);
        }
    }

    private OwnWaybill start(Instant begin) {
        return OwnWaybill.inTestMode(keep, port == 0 ? OwnWaybill.freePort() : port, begin);
    }

    private static int replay(String url, OlistData data) {
        try (var waybill = new WaybillClient(url)) {
            if (!waybill.answers()) {
                throw new Complaint("No Waybill answers at %s.".formatted(url));
            }
            return new OlistReplay(waybill, data, System.out).run() ? 0 : 1;
        }
    }

    private static void refuseFull(@Nullable Path folder) {
        if (folder == null || !Files.exists(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new Complaint("%s is not empty: name a new folder.".formatted(folder));
            }
        } catch (IOException unreadable) {
            throw new Complaint("%s cannot be read.".formatted(folder), unreadable);
        }
    }
}
