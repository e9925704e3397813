package org.waybill.benchmark.engine;

import static org.waybill.benchmark.figure.Target.Measure.RATIO;
import static org.waybill.benchmark.figure.Target.atLeast;

import java.util.List;
import java.util.Set;
import org.waybill.benchmark.figure.Bench;
import org.waybill.benchmark.figure.Figure;
import org.waybill.benchmark.figure.Target;
import org.waybill.benchmark.load.Lap;
import org.waybill.benchmark.replay.Progress;
import org.waybill.domain.product.Sku;

/** Commands against inserts, in turns. */
final class Race {

    private static final String COMMANDS = "commands/s";
    private static final Sku HOT = Commands.sku(0);

    private static final Figure LIMIT_1 =
            Figure.of("limit-insert-1", "commits/s", "one prepared row in a commit, 32 clients");
    private static final Figure LIMIT_3 =
            Figure.of("limit-insert-3", "commits/s", "three prepared rows in a commit, 32 clients");
    private static final Figure SPREAD_32 =
            figure("engine-spread-32", "32 callers over 10,000 SKUs", atLeast(RATIO, 0.75));
    private static final Figure SPREAD_128 =
            figure("engine-spread-128", "128 callers over 10,000 SKUs", atLeast(RATIO, 1));
    private static final Figure HOT_128 =
            figure("engine-hot-128", "128 callers on one SKU", atLeast(RATIO, 0.9));
    private static final Figure THREE_128 =
            figure(
                    "engine-3-events-128",
                    "three events each, 128 callers over 10,000 SKUs",
                    atLeast(RATIO, 0.8));
    private static final Figure HOT_THREE_128 =
            figure("engine-hot-3-events-128", "three events each, 128 callers on one SKU");
    private static final Figure FOLLOWED_128 =
            figure(
                    "engine-followed-128",
                    "as engine-spread-128, while processes and projections follow");

    private final Bench bench;
    private final InProcess application;
    private final Commands commands;
    private final List<Limit> limits;

    Race(Bench bench, InProcess application, Commands commands) {
        this.bench = bench;
        this.application = application;
        this.commands = commands;
        var inserts = InsertLimit.prepare(application, 1, 3);
        limits = List.of(new Limit(LIMIT_1, inserts.get(0)), new Limit(LIMIT_3, inserts.get(1)));
    }

    /** All it can measure. */
    static List<Figure> figures() {
        return List.of(
                LIMIT_1,
                LIMIT_3,
                SPREAD_32,
                SPREAD_128,
                HOT_128,
                THREE_128,
                HOT_THREE_128,
                FOLLOWED_128);
    }

    private static Figure figure(String name, String meaning, Target... targets) {
        return Figure.of(name, COMMANDS, meaning, targets);
    }

    /** Measures. */
    void run(Set<String> wanted) {
        var contenders =
                contenders().stream().filter(one -> wanted.contains(one.figure().name())).toList();
        var pace = bench.pace();
        int laps = contenders.size() * (1 + pace.rounds());
        try (var progress = new Progress("Commands in process", "laps", laps)) {
            commands.useAll();
            for (var contender : contenders) {
                contender.warmUp(pace.warmUp().dividedBy(contenders.size()));
                progress.step();
            }
            for (int round = 0; round < pace.rounds(); round++) {
                for (var contender : contenders) {
                    contender.round(application, pace.run());
                    progress.step();
                }
            }
        }
        report(wanted, contenders);
    }

    /** A limit that nobody was held against is measured by itself. */
    private void report(Set<String> wanted, List<Contender> contenders) {
        for (var limit : limits) {
            boolean held = contenders.stream().anyMatch(one -> one.limit() == limit);
            boolean asked = wanted.contains(limit.figure().name());
            for (int round = 0; asked && !held && round < bench.pace().rounds(); round++) {
                limit.run(bench.pace().run());
            }
            if (asked || held) {
                bench.report(limit.result());
            }
        }
        contenders.forEach(contender -> bench.report(contender.result()));
    }

    private List<Contender> contenders() {
        var one = limits.get(0);
        var three = limits.get(1);
        Lap.Act spread = () -> commands.adjust(Commands.anySku());
        Lap.Act hot = () -> commands.adjust(HOT);
        return List.of(
                new Contender(SPREAD_32, 32, spread, one, false),
                new Contender(SPREAD_128, 128, spread, one, false),
                new Contender(HOT_128, 128, hot, one, false),
                new Contender(
                        THREE_128, 128, () -> commands.reject(Commands.anySku()), three, false),
                new Contender(HOT_THREE_128, 128, () -> commands.reject(HOT), three, false),
                new Contender(FOLLOWED_128, 128, spread, one, true));
    }
}
