package org.waybill.app.life;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.waybill.app.Http;
import org.waybill.app.RunningWaybill;
import org.waybill.store.EventLog;
import org.waybill.store.RecordedEvent;

/** Sends requests to the running system, and knows which events each of them left. */
final class Wire {

    private static final ConcurrentMap<String, Integer> EVENTS = listening();
    private static final Http HTTP = RunningWaybill.instance().http();

    private Wire() {}

    private static ConcurrentMap<String, Integer> listening() {
        var counts = new ConcurrentHashMap<String, Integer>();
        var unused =
                RunningWaybill.instance().part(EventLog.class).listen(all -> count(all, counts));
        return counts;
    }

    private static void count(List<RecordedEvent> events, Map<String, Integer> counts) {
        events.forEach(event -> counts.merge(key(event), 1, Integer::sum));
    }

    /** A request's commands are named after its key; from the second on with a number behind. */
    private static String key(RecordedEvent event) {
        return event.commandId().replaceFirst("^http:", "").split(" ", 2)[0];
    }

    /** An id that nothing else has. */
    static String fresh() {
        return "N" + UUID.randomUUID().toString().replace("-", "");
    }

    /** Sends. What is called {@code {fresh}} gets an id of its own. */
    static Reply send(String method, String path, String body) {
        return send(method, path, body, Map.of());
    }

    /** Sends with more headers. */
    static Reply send(String method, String path, String body, Map<String, String> headers) {
        var key = headers.getOrDefault("Idempotency-Key", fresh());
        var all = new HashMap<>(headers);
        all.put("Idempotency-Key", key);
        var id = fresh();
        var answer =
                HTTP.send(method, path.replace("{fresh}", id), body.replace("{fresh}", id), all);
        return new Reply(answer, EVENTS.getOrDefault(key, 0));
    }

    /** Sends what has to succeed. */
    static Reply ok(String method, String path, String body) {
        var reply = send(method, path, body);
        if (reply.answer().status() / 100 != 2) {
            throw new AssertionError(method + " " + path + " -> " + reply.answer());
        }
        return reply;
    }
}
