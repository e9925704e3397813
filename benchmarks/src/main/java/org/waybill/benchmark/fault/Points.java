package org.waybill.benchmark.fault;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waybill.benchmark.Complaint;
import org.waybill.benchmark.client.OwnWaybill;
import org.waybill.benchmark.client.WaybillClient;

/**
 * A Waybill that ends at a point of its own code, and is started again to go on; at each point in
 * turn.
 */
final class Points implements Ground {

    /** Which time it ends, so that something is behind it; of two rebuilt tables, one is there. */
    private static final List<String> ALL =
            List.of(
                    "before-append:50",
                    "after-append-before-answer:50",
                    "during-snapshot",
                    "during-token-write:150",
                    "during-swap:2");

    private static final Map<String, String> TEST_MODE = Map.of("WAYBILL_TEST_MODE", "true");

    /** A busy machine takes its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** As of a process that was killed. */
    private static final int ENDED = 137;

    private final Path data;
    private final int port;
    private OwnWaybill waybill;
    private int done;

    Points(Trial trial) {
        this.data = trial.folder();
        this.port = trial.port();
        this.waybill = OwnWaybill.on(data, port, TEST_MODE);
    }

    static int count() {
        return ALL.size();
    }

    @Override
    public List<URI> doors() {
        return List.of(URI.create(waybill.url()));
    }

    @Override
    public void harm() {
        var point = ALL.get(done++);
        waybill.kill();
        waybill = OwnWaybill.endingAt(point, data, port);
        if (point.startsWith("during-swap")) {
            rebuild();
        }
        var status = waybill.endsWithin(PATIENCE);
        if (status.isEmpty() || status.getAsInt() != ENDED) {
            throw new Complaint("It did not end at %s: %s.".formatted(point, status));
        }
        waybill.close();
        waybill = OwnWaybill.on(data, port, TEST_MODE);
    }

    /** May well end before it answers. */
    private void rebuild() {
        if (!waybill.answersWithin(PATIENCE)) {
            throw new Complaint("It did not start.");
        }
        try (var client = new WaybillClient(waybill.url())) {
            client.post("/api/rebuilds", "swap-" + UUID.randomUUID(), Map.of("swap", true));
        } catch (Complaint unanswered) {
            // Its end is waited for in any case.
        }
    }

    @Override
    public String remark() {
        return "ended at " + String.join(", ", ALL.subList(0, done));
    }

    @Override
    public void close() {
        waybill.close();
    }
}
