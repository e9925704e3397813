package org.waybill.benchmark.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.waybill.benchmark.Complaint;
import org.waybill.benchmark.client.WaybillClient;

/** How far a Waybill is, and what its tables hold. */
public record Projections(WaybillClient waybill) {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** The position of the log's newest event. */
    public long head() {
        return place().head;
    }

    /** Waits until nothing is written any more and everything written is seen. Tells the head. */
    public long settled() {
        var until = Instant.now().plus(PATIENCE);
        var since = Instant.now();
        long last = -1;
        while (Instant.now().isBefore(until)) {
            var place = place();
            if (place.head != last || place.lag > 0) {
                last = place.head;
                since = Instant.now();
            } else if (Instant.now().isAfter(since.plus(QUIET))) {
                return last;
            }
            WaybillClient.rest(LOOK);
        }
        throw new Complaint("Waybill does not come to rest: its projections lag behind.");
    }

    private record Place(long head, long lag) {}

    private Place place() {
        long head = 0;
        long lag = 0;
        for (var one : waybill.get("/api/projections")) {
            long behind = one.path("lag").asLong(0);
            head = Math.max(head, one.path("position").asLong(0) + behind);
            lag = Math.max(lag, behind);
        }
        return new Place(head, lag);
    }

    /** What each table holds: how many rows, and their digest. */
    public SortedMap<String, String> digests() {
        var digests = new TreeMap<String, String>();
        for (var projection : waybill.get("/api/projections?digest=true")) {
            for (var table : projection.path("tables")) {
                digests.put(
                        projection.path("name").asString() + "/" + table.path("name").asString(),
                        table.path("rows").asLong() + " rows " + table.path("digest").asString());
            }
        }
        return digests;
    }

    /** Where two looks at the tables differ. */
    public static List<String> differences(Map<String, String> before, Map<String, String> after) {
        var tables = new TreeSet<>(before.keySet());
        tables.addAll(after.keySet());
        var differences = new ArrayList<String>();
        for (var table : tables) {
            var was = before.getOrDefault(table, "nothing");
            var is = after.getOrDefault(table, "nothing");
            if (!was.equals(is)) {
                differences.add("%s: %s, rebuilt %s".formatted(table, was, is));
            }
        }
        return differences;
    }
}
