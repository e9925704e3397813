package org.waybill.benchmark.replay;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waybill.benchmark.check.OrderCheck;
import org.waybill.benchmark.check.Projections;
import org.waybill.benchmark.check.StockCheck;
import org.waybill.benchmark.client.Parallel;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.olist.OlistData;
import org.waybill.benchmark.olist.OlistOrder;
import org.waybill.benchmark.olist.Timeline;
import org.waybill.benchmark.rebuild.Rebuild;

/** Replays the Olist data set on a Waybill whose clock can be set, and looks how it came out. */
public final class OlistReplay {

    private final WaybillClient waybill;
    private final OlistData data;
    private final Timeline timeline;
    private final Projections projections;
    private final Performer performer;
    private final Findings findings;
    private final List<String> stepTimes = new ArrayList<>();

    /**
     * Prepares it.
     *
     * @param out where the findings are told
     */
    public OlistReplay(WaybillClient waybill, OlistData data, PrintStream out) {
        this.waybill = waybill;
        this.data = data;
        this.timeline = Timeline.of(data.orders());
        this.projections = new Projections(waybill);
        this.performer = new Performer(waybill);
        this.findings = new Findings(out);
    }

    /** Does all of it. True if everything agrees. */
    public boolean run() {
        TestGround.refuseUnlessFresh(waybill, timeline.steps().getFirst().at());
        findings.phase("configuration", this::configure);
        long before = waybill.commands();
        long begun = System.nanoTime();
        findings.agree("Steps that were refused", findings.phase("replay", this::walk));
        double seconds = (System.nanoTime() - begun) / 1e9;
        long commands = waybill.commands() - before;
        long head = findings.phase("coming to rest", projections::settled);
        check();
        rebuild();
        summarize(head, commands, seconds);
        return findings.allAgrees();
    }

    private List<String> configure() {
        waybill.put("/api/channels/" + Bodies.CHANNEL, Bodies.channel());
        int all = data.sellers().size() + data.products().size() + 3;
        try (var progress = new Progress("Configuring", "requests", all)) {
            unrecorded(progress);
            Parallel.each(
                    data.sellers(),
                    seller -> {
                        var name = "Seller " + seller.id().substring(0, 8);
                        waybill.put(
                                "/api/locations/" + seller.id(),
                                Bodies.location(name, seller.place()));
                        progress.step();
                    });
            Parallel.each(
                    data.products(),
                    product -> {
                        waybill.put("/api/products/" + product.id(), Bodies.product(product));
                        progress.step();
                    });
        }
        return List.of();
    }

    /** What orders without lines are about. */
    private void unrecorded(Progress progress) {
        waybill.put("/api/locations/" + OlistOrder.UNRECORDED, Bodies.location("Unrecorded", null));
        for (var sku : List.of(OlistOrder.UNRECORDED, OlistOrder.UNRECORDED_SUPPLIED)) {
            waybill.put("/api/products/" + sku, Map.of("name", "Unrecorded goods"));
        }
        progress.stepTo(3);
    }

    private List<String> walk() {
        var schedule = Schedule.of(timeline.steps());
        try (var progress = new Progress("Replaying", "steps", timeline.steps().size())) {
            var walk = new Walk(waybill, schedule, performer::perform, progress);
            var failures = walk.walk();
            stepTimes.addAll(walk.stopwatch().lines());
            return failures;
        }
    }

    private void check() {
        findings.agree(
                "Orders as recorded",
                findings.phase(
                        "comparing the orders",
                        () -> OrderCheck.differences(waybill, data.orders(), timeline)));
        var stock =
                findings.phase(
                        "adding up the ledgers",
                        () -> new StockCheck(waybill).check(data.orders()));
        findings.agree(
                "Ledgers of %d SKUs at their locations (%d units received, %d on hand)"
                        .formatted(stock.shelves(), stock.received(), stock.onHand()),
                stock.differences());
    }

    private void rebuild() {
        var before = findings.phase("digests", projections::digests);
        var parts = findings.phase("rebuild from zero", () -> Rebuild.run(waybill));
        findings.phase("coming to rest again", projections::settled);
        var after = findings.phase("digests again", projections::digests);
        var differences = new ArrayList<>(Projections.differences(before, after));
        if (before.isEmpty()) {
            differences.add("There is no table to compare.");
        }
        findings.agree("Tables rebuilt from zero (%d)".formatted(before.size()), differences);
        parts.forEach(
                part ->
                        findings.say(
                                "  %-16s %,12d events %,10d events/s"
                                        .formatted(
                                                part.name(),
                                                part.target(),
                                                part.eventsPerSecond())));
    }

    private void summarize(long head, long commands, double seconds) {
        long lines = data.orders().stream().mapToLong(order -> order.wanted().size()).sum();
        findings.say(
                "%,d orders, %,d lines, %,d shipments, %,d scans, %,d events"
                        .formatted(
                                data.orders().size(),
                                lines,
                                performer.shipped(),
                                performer.scans(),
                                head));
        findings.say(
                "%,d commands in %.1f s: %.0f commands/s on %,d instants"
                        .formatted(
                                commands,
                                seconds,
                                commands / seconds,
                                timeline.steps().stream().map(s -> s.at()).distinct().count()));
        findings.sayTimes();
        stepTimes.forEach(findings::say);
        findings.say(findings.allAgrees() ? "Everything agrees." : "Something disagrees.");
    }
}
