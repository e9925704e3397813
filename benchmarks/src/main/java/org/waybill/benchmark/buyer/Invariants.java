package org.waybill.benchmark.buyer;

import java.time.Duration;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.load.Ask;
import tools.jackson.databind.JsonNode;

/** What a Waybill itself says of what must always be true; each finding is told once. */
final class Invariants {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(50);

    private long violation;
    private long findings;

    /** Looks, once everything up to now was watched. */
    void look(Stage stage) {
        long position = stage.doors().position();
        long until = System.nanoTime() + PATIENCE.toNanos();
        var told = told(stage);
        while (told.path("watchedTo").asLong(0) < position && System.nanoTime() < until) {
            WaybillClient.rest(LOOK);
            told = told(stage);
        }
        if (told.path("watchedTo").asLong(0) < position) {
            stage.notes().add(Flaw.other("events are not watched: " + told));
        }
        var newest = told.path("violations").path(0);
        long at = newest.path("position").asLong(violation);
        long found = told.path("findings").asLong(0);
        if (at > violation || found > findings) {
            stage.notes().add(Flaw.other("invariants do not hold: " + told));
        }
        violation = at;
        findings = found;
    }

    private static JsonNode told(Stage stage) {
        return stage.doors().ask(0, Ask.get("/api/invariants")).json();
    }
}
