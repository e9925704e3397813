package org.waybill.benchmark.m5;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.waybill.benchmark.check.Projections;
import org.waybill.benchmark.client.Parallel;
import org.waybill.benchmark.client.RefusedException;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.replay.Findings;
import org.waybill.benchmark.replay.Progress;
import org.waybill.benchmark.replay.TestGround;

/** Sells what the stores of the M5 data set have sold, day by day, and looks what is left. */
public final class M5Replay {

    static final String CHANNEL = "m5";

    private static final int AT_ONCE = 128;
    private static final LocalDate FIRST = LocalDate.of(2016, 3, 28);
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final Map<String, String> STATES =
            Map.of("CA", "California", "TX", "Texas", "WI", "Wisconsin");

    private final WaybillClient waybill;
    private final M5Data data;
    private final Findings findings;
    private final SaleSender sender;
    private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();

    /**
     * Prepares it.
     *
     * @param out where the findings are told
     */
    public M5Replay(WaybillClient waybill, M5Data data, PrintStream out) {
        this.waybill = waybill;
        this.data = data;
        this.findings = new Findings(out);
        this.sender = new SaleSender(waybill);
    }

    /** Where the clock may begin. */
    public static Instant begin() {
        return endOf(0).minus(Duration.ofDays(1));
    }

    /** Does all of it. True if everything agrees. */
    public boolean run() {
        TestGround.refuseUnlessFresh(waybill, endOf(0));
        findings.phase("configuration", this::configure);
        findings.phase("receiving", this::receive);
        long begun = System.nanoTime();
        findings.phase("selling", this::sell);
        double seconds = (System.nanoTime() - begun) / 1e9;
        long head = findings.phase("coming to rest", new Projections(waybill)::settled);
        check();
        summarize(head, seconds);
        return findings.allAgrees();
    }

    private List<String> configure() {
        var channel = Map.of("name", "M5 stores", "locations", "ALL");
        waybill.put("/api/channels/" + CHANNEL, channel);
        data.stores().forEach(store -> waybill.put("/api/locations/" + store, location(store)));
        try (var progress = new Progress("Configuring", "SKUs", data.items().size())) {
            Parallel.each(
                    data.items(),
                    AT_ONCE,
                    item -> {
                        waybill.put("/api/products/" + item, Map.of("name", item));
                        progress.step();
                    });
        }
        return List.of();
    }

    private static Map<String, Object> location(String store) {
        var state = STATES.getOrDefault(store.split("_", -1)[0], "Elsewhere");
        return Map.of(
                "name", "%s, store %s".formatted(state, store),
                "type", "STORE",
                "timeZone", ZONE.getId());
    }

    private List<String> receive() {
        try (var progress = new Progress("Receiving", "positions", data.series().size())) {
            Parallel.each(
                    data.series(),
                    AT_ONCE,
                    series -> {
                        attempt(series.item() + "/" + series.store(), () -> receive(series));
                        progress.step();
                    });
        }
        return List.of();
    }

    private void receive(M5Series series) {
        waybill.post(
                "/api/stock/%s/%s/receipts".formatted(series.item(), series.store()),
                "m5:start:%s:%s".formatted(series.item(), series.store()),
                Map.of("quantity", series.start(), "reference", "m5"));
    }

    private List<String> sell() {
        try (var progress = new Progress("Selling", "sales", data.countOfSales())) {
            for (int day = 0; day < data.days(); day++) {
                waybill.stopClockAt(endOf(day));
                Parallel.each(
                        data.sales(day),
                        AT_ONCE,
                        sale -> {
                            attempt(sale.toString(), () -> sender.send(sale));
                            progress.step();
                        });
            }
        }
        return List.of();
    }

    private void attempt(String what, Runnable act) {
        try {
            act.run();
        } catch (RefusedException refusal) {
            refused.add(what + ": " + refusal.getMessage());
        }
    }

    private static Instant endOf(int day) {
        return FIRST.plusDays(day + 1L).atStartOfDay(ZONE).toInstant();
    }

    private void check() {
        var check = new M5Check(waybill, data);
        findings.agree("Requests that were refused", List.copyOf(refused));
        findings.agree("Sales told twice and absorbed", absorbed());
        findings.agree(
                "Positions, %,d of them".formatted(data.series().size()),
                findings.phase("comparing the positions", check::positions));
        var sample = data.series().stream().filter(M5Series::inSample).toList();
        findings.agree(
                "Ledgers, %,d of them".formatted(sample.size()),
                findings.phase("adding up ledgers", () -> check.ledgers(sample)));
    }

    private List<String> absorbed() {
        var twice = new LongAdder();
        data.series().forEach(one -> one.sales().forEach(sale -> twice.add(sale.twice() ? 1 : 0)));
        var differences = new ArrayList<String>();
        if (twice.sum() != sender.absorbed()) {
            differences.add("told twice %d, absorbed %d".formatted(twice.sum(), sender.absorbed()));
        }
        return differences;
    }

    private void summarize(long head, double seconds) {
        long units = data.series().stream().mapToLong(M5Series::sold).sum();
        findings.say(
                "%,d items in %,d stores, %,d days, %,d units in %,d sales, %,d events"
                        .formatted(
                                data.items().size(),
                                data.stores().size(),
                                data.days(),
                                units,
                                data.countOfSales(),
                                head));
        findings.say(
                "%,d decrements, %,d of them repeated, in %.1f s: %.0f decrements/s"
                        .formatted(
                                sender.sent(),
                                sender.absorbed(),
                                seconds,
                                sender.sent() / seconds));
        findings.sayTimes();
        findings.say(findings.allAgrees() ? "Everything agrees." : "Something disagrees.");
    }
}
