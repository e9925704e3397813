package org.waybill.benchmark.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.waybill.benchmark.Complaint;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.replay.Progress;
import tools.jackson.databind.JsonNode;

/** Has every projection made again from the log's beginning, and shows how far that is. */
public final class Rebuild {

    private static final Duration LOOK = Duration.ofMillis(250);

    private Rebuild() {}

    /**
     * A projection's part.
     *
     * @param differences rows that are not as they were
     */
    public record Part(
            String name, long position, long target, long eventsPerSecond, long differences) {}

    /** Does it; returns when every projection has been exchanged. */
    public static List<Part> run(WaybillClient waybill) {
        return run(waybill, true);
    }

    /**
     * Does it; returns when it is over.
     *
     * @param swap whether what comes out is read from then on; otherwise it is only compared
     */
    public static List<Part> run(WaybillClient waybill, boolean swap) {
        var key = "rebuild-" + UUID.randomUUID();
        var begun = waybill.post("/api/rebuilds", key, Map.of("swap", swap));
        var place =
                begun.location()
                        .map(
                                location ->
                                        location.startsWith(waybill.base())
                                                ? location.substring(waybill.base().length())
                                                : location)
                        .orElseThrow(
                                () -> new Complaint("Waybill did not say where the rebuild is."));
        var now = waybill.get(place);
        try (var progress = new Progress("Rebuilding", "events", sum(now, "target"))) {
            while (now.path("status").asString("").equals("RUNNING")) {
                progress.stepTo(sum(now, "position"));
                WaybillClient.rest(LOOK);
                now = waybill.get(place);
            }
            progress.stepTo(sum(now, "target"));
        }
        if (!now.path("status").asString("").equals("DONE")) {
            throw new Complaint("Not every projection could be made again: " + failures(now));
        }
        return parts(now);
    }

    private static String failures(JsonNode rebuild) {
        return rebuild.path("projections")
                .valueStream()
                .filter(part -> part.has("failure"))
                .map(part -> part.path("name").asString() + ": " + part.path("failure").asString())
                .collect(Collectors.joining("; "));
    }

    private static long sum(JsonNode rebuild, String field) {
        long sum = 0;
        for (var part : rebuild.path("projections")) {
            sum += Math.min(part.path(field).asLong(0), part.path("target").asLong(0));
        }
        return sum;
    }

    private static List<Part> parts(JsonNode rebuild) {
        var parts = new ArrayList<Part>();
        for (var part : rebuild.path("projections")) {
            parts.add(
                    new Part(
                            part.path("name").asString(),
                            part.path("position").asLong(),
                            part.path("target").asLong(),
                            part.path("eventsPerSecond").asLong(0),
                            part.path("differences").path("count").asLong(0)));
        }
        return parts;
    }
}
