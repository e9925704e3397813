package org.waybill.benchmark.replay;

import java.time.Duration;
import java.time.Instant;
import org.waybill.benchmark.Complaint;
import org.waybill.benchmark.check.Projections;
import org.waybill.benchmark.client.WaybillClient;

/** Where a replay on the time of its data can take place. */
public final class TestGround {

    private TestGround() {}

    /** Complains unless the Waybill is in test mode, empty, and before an instant. */
    public static void refuseUnlessFresh(WaybillClient waybill, Instant first) {
        var clock = waybill.look("/api/test-clock");
        if (!clock.ok()) {
            throw new Complaint(
                    "The Waybill at %s is not in test mode: start it with ./waybill run --test-mode."
                            .formatted(waybill.base()));
        }
        if (new Projections(waybill).head() > 0) {
            throw new Complaint(
                    "The Waybill at %s has a history already: replay into an empty one."
                            .formatted(waybill.base()));
        }
        if (Instant.parse(clock.body().path("now").asString()).isAfter(first)) {
            throw new Complaint(
                    "The clock of the Waybill at %s is past the first day and cannot be put back: start it with WAYBILL_TEST_CLOCK=%s on an empty data folder."
                            .formatted(waybill.base(), first.minus(Duration.ofDays(1))));
        }
    }
}
