package org.waybill.benchmark;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waybill.benchmark.client.OwnWaybill;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.rebuild.Rebuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./waybill rebuild}. */
@Command(name = "rebuild", description = "Makes every projection again from the log's beginning.")
final class RebuildVerb implements Callable<Integer> {

    private static final String DEFAULT_PORT = "8080";

    @Option(names = "--url", description = "the Waybill; without it, the one on this machine")
    private @Nullable String url;

    @Option(names = "--compare", description = "only compare what comes out with what is there")
    private boolean compare;

    @Override
    public Integer call() {
        if (url != null) {
            return rebuild(url);
        }
        if (running(here())) {
            return rebuild(here());
        }
        System.out.println("No Waybill is running: one is started for the time of the rebuild.");
        try (var own = OwnWaybill.onItsData(port())) {
            return rebuild(own.url());
        }
    }

    /** Where the one on this machine listens. */
    static String here() {
        return "http://127.0.0.1:" + port();
    }

    private static int port() {
        var said = System.getenv("WAYBILL_PORT");
        return Integer.parseInt(Objects.requireNonNullElse(said, DEFAULT_PORT));
    }

    private static boolean running(String url) {
        try (var waybill = new WaybillClient(url)) {
            return waybill.answers();
        }
    }

    private int rebuild(String url) {
        try (var waybill = new WaybillClient(url)) {
            for (var part : Rebuild.run(waybill, !compare)) {
                System.out.printf(
                        "  %-16s %,12d events %,10d events/s %,8d rows differ%n",
                        part.name(), part.target(), part.eventsPerSecond(), part.differences());
            }
            return 0;
        }
    }
}
