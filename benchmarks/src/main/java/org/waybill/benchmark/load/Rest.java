package org.waybill.benchmark.load;

import java.time.Duration;
import org.waybill.benchmark.Complaint;
import org.waybill.benchmark.client.WaybillClient;

/** When a Waybill has done all that follows from what it was asked. */
public record Rest(Shop shop) {

    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration QUIET = Duration.ofMillis(1_500);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /**
     * Waits for it, and a while longer to be sure. Tells since when, by the system's nanoseconds.
     */
    public long await() {
        try (var waybill = new WaybillClient(shop.base().toString())) {
            long begun = System.nanoTime();
            long since = begun;
            long last = -1;
            while (System.nanoTime() - since < QUIET.toNanos() || last < 0) {
                long head = seen(waybill);
                if (head < 0 || head != last) {
                    since = System.nanoTime();
                    last = head;
                }
                if (since - begun > PATIENCE.toNanos()) {
                    throw new Complaint("Waybill does not come to rest.");
                }
                WaybillClient.rest(LOOK);
            }
            return since;
        }
    }

    /** The log's head if everybody who follows it is there; -1 if not. */
    private static long seen(WaybillClient waybill) {
        var processes = waybill.get("/api/health").path("processes");
        if (processes.path("lag").asLong(0) + processes.path("pending").asLong(0) > 0) {
            return -1;
        }
        long head = 0;
        for (var one : waybill.get("/api/projections")) {
            if (one.path("lag").asLong(0) > 0) {
                return -1;
            }
            head = Math.max(head, one.path("position").asLong(0));
        }
        return head;
    }
}
