package org.waybill.benchmark.engine;

import static org.waybill.benchmark.figure.Target.Measure.RATIO;
import static org.waybill.benchmark.figure.Target.atMost;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Set;
import org.HdrHistogram.Histogram;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.figure.Bench;
import org.waybill.benchmark.figure.Figure;
import org.waybill.benchmark.figure.Result;
import org.waybill.benchmark.load.Lap;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;

/**
 * How long a command takes on an aggregate with a long history, beside one with a short history.
 */
final class LongHistory {

    private static final int LONG = 100_000;
    private static final int SHORT = 10;
    private static final int FEWEST = 2;
    private static final int CALLERS = 32;

    /** A young one is loaded once only, and is not young any more. */
    private static final int COLD_ONES = 100;

    /** Time enough for a snapshot that is made beside the command. */
    private static final Duration SNAPSHOT = Duration.ofSeconds(3);

    private static final Sku OLD = new Sku("OLD");

    static final Figure WARM =
            Figure.of(
                    "aggregate-100k",
                    "ms",
                    "p99 of a command on a SKU with 100,000 events; limit: with 10; both in memory",
                    atMost(RATIO, 2));
    static final Figure COLD =
            Figure.of(
                    "aggregate-100k-cold",
                    "ms",
                    "the same where neither SKU is in memory",
                    atMost(RATIO, 2));

    private final Bench bench;
    private final InProcess application;
    private final Commands commands;
    private final Deque<Sku> young = new ArrayDeque<>();

    LongHistory(Bench bench, InProcess application, Commands commands) {
        this.bench = bench;
        this.application = application;
        this.commands = commands;
    }

    /** Measures. */
    void run(Set<String> wanted) {
        commands.age(OLD, LONG);
        for (int number = 0; number < COLD_ONES * (bench.pace().rounds() + 1); number++) {
            young.add(new Sku("YOUNG-" + number));
            commands.age(young.getLast(), SHORT);
        }
        commands.adjust(OLD);
        Lap.run(
                CALLERS,
                bench.pace().warmUp().dividedBy(2),
                Thread.ofVirtual().factory(),
                caller -> () -> commands.adjust(Commands.anySku()));
        WaybillClient.rest(SNAPSHOT);
        if (wanted.contains(WARM.name())) {
            bench.report(warm());
        }
        if (wanted.contains(COLD.name())) {
            bench.report(cold());
        }
    }

    private Result warm() {
        var same = new Sku("YOUNG");
        commands.age(same, SHORT);
        return compare(
                WARM, Integer.MAX_VALUE, () -> commands.adjust(OLD), () -> commands.adjust(same));
    }

    private Result cold() {
        return compare(
                COLD,
                COLD_ONES,
                () -> {
                    application.cache().remove(Stock.address(OLD));
                    commands.adjust(OLD);
                },
                () -> commands.adjust(young.remove()));
    }

    /** By one caller, in turns; the first round does not count. */
    private Result compare(Figure figure, int most, Runnable old, Runnable fresh) {
        var runs = new ArrayList<Double>();
        var limits = new ArrayList<Double>();
        var all = new Histogram(3);
        round(most, old, fresh);
        for (int number = 0; number < bench.pace().rounds(); number++) {
            var round = round(most, old, fresh);
            runs.add(round.old.getValueAtPercentile(99) / 1e6);
            limits.add(round.fresh.getValueAtPercentile(99) / 1e6);
            all.add(round.old);
        }
        return Result.of(figure, runs).against(limits).taking(all);
    }

    private record Round(Histogram old, Histogram fresh) {}

    private Round round(int most, Runnable old, Runnable fresh) {
        var round = new Round(new Histogram(3), new Histogram(3));
        long end = System.nanoTime() + bench.pace().run().toNanos();
        for (int i = 0; i < most && (i < FEWEST || System.nanoTime() < end); i++) {
            time(round.old, old);
            time(round.fresh, fresh);
        }
        return round;
    }

    private static void time(Histogram nanos, Runnable command) {
        long begun = System.nanoTime();
        command.run();
        nanos.recordValue(System.nanoTime() - begun);
    }
}
