package org.waybill.benchmark;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.sample.SampleReplay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./waybill replay sample}. */
@Command(name = "sample", description = "Sends a small sample of orders to a running Waybill.")
final class SampleVerb implements Callable<Integer> {

    @Option(names = "--url", description = "the Waybill; without it, the one on this machine")
    private @Nullable String url;

    @Override
    public Integer call() {
        var place = Objects.requireNonNullElseGet(url, RebuildVerb::here);
        try (var waybill = new WaybillClient(place)) {
            if (!waybill.answers()) {
                throw new Complaint(
                        "No Waybill answers at %s: start one with ./waybill run.".formatted(place));
            }
            var replay = new SampleReplay(waybill);
            int known = replay.run();
            if (known > 0) {
                System.out.println(known + " of the orders were there already.");
            }
            System.out.println("Worth opening:");
            replay.worthOpening().forEach(path -> System.out.println("  " + waybill.base() + path));
            return 0;
        }
    }
}
