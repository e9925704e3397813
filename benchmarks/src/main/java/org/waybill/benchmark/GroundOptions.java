package org.waybill.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waybill.benchmark.client.OwnWaybill;
import org.waybill.benchmark.client.WaybillClient;
import picocli.CommandLine.Option;

/** On which Waybill a data set is replayed: a running one, or one that is started for it. */
final class GroundOptions {

    @Option(
            names = "--url",
            description = "an empty Waybill in test mode; without it, one is started")
    private @Nullable String url;

    @Option(names = "--keep", description = "keep the data of the started Waybill in this folder")
    private @Nullable Path keep;

    @Option(names = "--port", description = "where the started Waybill listens")
    private int port;

    /**
     * Replays there.
     *
     * @param begin where the clock of a started one begins
     * @param replay true if everything agrees
     * @return the exit status
     */
    int on(Instant begin, Predicate<WaybillClient> replay) {
        if (url != null) {
            return at(url, replay);
        }
        refuseFull(keep);
        int free = port == 0 ? OwnWaybill.freePort() : port;
        try (var own = OwnWaybill.inTestMode(keep, free, begin)) {
            return at(own.url(), replay);
        }
    }

    private static int at(String url, Predicate<WaybillClient> replay) {
        try (var waybill = new WaybillClient(url)) {
            if (!waybill.answers()) {
                throw new Complaint("No Waybill answers at %s.".formatted(url));
            }
            return replay.test(waybill) ? 0 : 1;
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
