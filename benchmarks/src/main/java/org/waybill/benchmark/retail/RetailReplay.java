package org.waybill.benchmark.retail;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.waybill.benchmark.Complaint;
import org.waybill.benchmark.check.Projections;
import org.waybill.benchmark.client.Parallel;
import org.waybill.benchmark.client.RefusedException;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.replay.Findings;
import org.waybill.benchmark.replay.Progress;
import org.waybill.benchmark.replay.Stopwatch;
import org.waybill.benchmark.replay.TestGround;

/** Replays Online Retail II on a Waybill whose clock can be set, and looks how it came out. */
public final class RetailReplay {

    private static final int AT_ONCE = 128;

    private final WaybillClient waybill;
    private final Book book;
    private final Matching matching;
    private final Plan plan;
    private final RetailPerformer performer;
    private final Findings findings;
    private final Stopwatch stopwatch = new Stopwatch();
    private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();

    /**
     * Prepares it.
     *
     * @param out where the findings are told
     */
    public RetailReplay(WaybillClient waybill, RetailData data, PrintStream out) {
        this.waybill = waybill;
        this.book = Book.of(data);
        this.matching = Matching.of(book.sales(), book.cancellations());
        this.plan = Planner.plan(book, matching);
        this.performer = new RetailPerformer(waybill);
        this.findings = new Findings(out);
    }

    /** Where the clock may begin. */
    public static Instant begin(RetailData data) {
        return data.invoices().stream()
                .map(rows -> rows.getFirst().at().toLocalDate())
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new Complaint("There is nothing to replay."))
                .minusDays(1)
                .atStartOfDay(Plan.ZONE)
                .toInstant();
    }

    /** Does all of it. True if everything agrees. */
    public boolean run() {
        TestGround.refuseUnlessFresh(waybill, plan.days().getFirst().end());
        findings.phase("configuration and start stock", this::configure);
        long before = waybill.commands();
        long begun = System.nanoTime();
        findings.phase("replay", this::walk);
        double seconds = (System.nanoTime() - begun) / 1e9;
        long commands = waybill.commands() - before;
        long head = findings.phase("coming to rest", new Projections(waybill)::settled);
        check();
        tell(head, commands, seconds);
        return findings.allAgrees();
    }

    private List<String> configure() {
        waybill.put("/api/channels/" + RetailBodies.CHANNEL, RetailBodies.channel());
        waybill.put("/api/locations/" + RetailBodies.WAREHOUSE, RetailBodies.warehouse());
        try (var progress = new Progress("Stocking", "SKUs", plan.start().size())) {
            Parallel.each(
                    plan.start().entrySet(),
                    AT_ONCE,
                    sku -> {
                        stock(sku.getKey(), sku.getValue());
                        progress.step();
                    });
        }
        return List.of();
    }

    private void stock(String sku, long units) {
        waybill.put("/api/products/" + sku, Map.of("name", book.names().getOrDefault(sku, sku)));
        waybill.post(
                RetailBodies.shelf(sku) + "/receipts",
                "retail:start:" + sku,
                Map.of("quantity", units, "reference", "start"));
    }

    private List<String> walk() {
        try (var progress = new Progress("Replaying", "steps", plan.steps().size())) {
            for (var day : plan.days()) {
                stopwatch.time("Clock", () -> waybill.stopClockAt(day.end()));
                Parallel.each(day.chains(), AT_ONCE, chain -> follow(chain, progress));
            }
        }
        return List.of();
    }

    /** Steps after one that was refused may be refused for themselves. */
    private void follow(List<Step> chain, Progress progress) {
        for (var step : chain) {
            var kind = step.getClass().getSimpleName();
            try {
                stopwatch.time(kind, () -> performer.perform(step));
            } catch (RefusedException refusal) {
                refused.add("%s: %s".formatted(refusal.code(), refusal.getMessage()));
            } catch (Complaint complaint) {
                refused.add("%s %s: %s".formatted(kind, step.key(), complaint.getMessage()));
            }
            progress.step();
        }
    }

    private void check() {
        findings.agree("Steps that were refused", refused.stream().sorted().toList());
        findings.agree(
                "Messages sent again, %,d of them, %,d absorbed"
                        .formatted(performer.repeated(), performer.absorbed()),
                performer.repeated() == performer.absorbed()
                        ? List.of()
                        : List.of("Some of them did something."));
        var orders = new RetailOrderCheck(waybill, plan);
        var differences =
                findings.phase("comparing the orders", () -> orders.differences(book.sales()));
        findings.say("Recorded: " + recorded());
        findings.say("Found:    " + orders.found());
        findings.agree("Orders as recorded", differences);
        checkStock();
    }

    private String recorded() {
        var lines = book.sales().stream().flatMap(sale -> sale.lines().stream()).toList();
        return "%,d orders, %,d lines, %,d units"
                .formatted(
                        book.sales().size(),
                        lines.size(),
                        lines.stream().mapToLong(Sale.Line::quantity).sum());
    }

    private void checkStock() {
        var expected = Expected.of(plan);
        var check = new RetailStockCheck(waybill);
        var byRows = Expected.byRows(book, plan.start());
        var differences =
                findings.phase("adding up the ledgers", () -> check.differences(expected, byRows));
        var sum = Expected.sum(new ArrayList<>(expected.values()));
        findings.agree(
                "Ledgers of %,d SKUs, %,d lines (start %,d, returned %,d, shipped %,d, corrected %,d, on hand %,d)"
                        .formatted(
                                expected.size(),
                                check.movements(),
                                sum.start(),
                                sum.returned(),
                                sum.shipped(),
                                sum.corrected(),
                                sum.onHand()),
                differences);
    }

    private void tell(long head, long commands, double seconds) {
        book.rows()
                .forEach(
                        (kind, rows) ->
                                findings.say("  %,9d rows: %s".formatted(rows, kind.words())));
        Tally.of(matching, plan).lines().forEach(findings::say);
        corrections().forEach((why, rows) -> findings.say("  %,9d %s".formatted(rows, why)));
        findings.say(
                "%,d commands in %.1f s on %,d days: %.0f commands/s, %,d events"
                        .formatted(
                                commands, seconds, plan.days().size(), commands / seconds, head));
        findings.sayTimes();
        stopwatch.lines().forEach(findings::say);
        findings.say(findings.allAgrees() ? "Everything agrees." : "Something disagrees.");
    }

    private Map<String, Integer> corrections() {
        var counts = new TreeMap<String, Integer>();
        book.corrections().forEach(one -> counts.merge(one.reason(), 1, Integer::sum));
        return counts;
    }
}
