package org.waybill.benchmark.simulation;

import static org.waybill.benchmark.figure.Target.Measure.VALUE;
import static org.waybill.benchmark.figure.Target.atLeast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.waybill.benchmark.figure.Figure;
import org.waybill.benchmark.figure.Result;
import org.waybill.benchmark.replay.Progress;
import org.waybill.benchmark.simulation.Tally.Score;

/** Ways of sourcing on some made-up chains, each with other customers. */
public final class Simulation {

    private static final Figure COVER =
            Figure.of(
                    "simulation-cover",
                    "%",
                    "shadow prices: cheaper than the nearest complete, else cover; mean of seeds",
                    atLeast(VALUE, 4));
    private static final Figure PER_LINE =
            Figure.of(
                    "simulation-per-line",
                    "%",
                    "shadow prices: cheaper than the nearest per line; mean of seeds",
                    atLeast(VALUE, 25));
    private static final Figure CAPTURED =
            Figure.of(
                    "simulation-captured",
                    "%",
                    "shadow prices: share of the gap between myopic optimum and hindsight",
                    atLeast(VALUE, 36));

    private final List<Season> seasons = new ArrayList<>();
    private final long seed;
    private final int days;

    /**
     * Prepares it.
     *
     * @param seed of the first chain; the others follow
     */
    public Simulation(long seed, int days) {
        this.seed = seed;
        this.days = days;
    }

    /** Tries all ways on so many chains. */
    public void run(int seeds) {
        try (var progress = new Progress("simulate", "runs", (long) seeds * Season.steps())) {
            for (int i = 0; i < seeds; i++) {
                seasons.add(Season.of(seed + i, days, progress::step));
            }
        }
    }

    /** The figures that have targets, and all numbers beside them. */
    public List<Result> results() {
        return List.of(
                result(COVER, one -> one.saved(Season.PRICED, Season.COVER)),
                result(PER_LINE, one -> one.saved(Season.PRICED, Season.PER_LINE)),
                result(CAPTURED, one -> one.captured(Season.PRICED)));
    }

    private Result result(Figure figure, ToDoubleFunction<Season> number) {
        var runs = seasons.stream().map(number::applyAsDouble).toList();
        var notes = new TreeMap<String, Object>();
        notes.put("days", days);
        notes.put("seed", seed);
        ways().forEach(way -> notes.put(way, mean(season -> season.cost(way))));
        notes.put("hindsight", mean(Season::hindsight));
        return new Result(figure, mean(number), null, null, null, null, runs, notes, null);
    }

    private List<String> ways() {
        return List.copyOf(seasons.getFirst().scores().keySet());
    }

    private double mean(ToDoubleFunction<Season> number) {
        return seasons.stream().mapToDouble(number).average().orElseThrow();
    }

    /** All of it as a table: the means, and below them what each seed came to. */
    public String table() {
        var lines = new ArrayList<String>();
        lines.add(
                row(
                        "mean of %d seeds".formatted(seasons.size()),
                        "€/order",
                        "sending",
                        "lost",
                        "% cover",
                        "% line",
                        "captured",
                        "parcels",
                        "km",
                        "lost sales",
                        "lost orders",
                        "by stores",
                        "moved"));
        ways().forEach(way -> lines.add(row(way)));
        lines.add(hindsight());
        lines.add("");
        seasons.forEach(season -> lines.add(told(season)));
        return String.join("\n", lines);
    }

    private String row(String way) {
        return row(
                way,
                number(2, one -> one.cost(way)),
                score(2, way, Score::shipping),
                score(2, way, Score::lost),
                number(1, one -> one.saved(way, Season.COVER)),
                number(1, one -> one.saved(way, Season.PER_LINE)),
                number(1, one -> one.captured(way)),
                score(3, way, Score::parcels),
                score(0, way, Score::kilometers),
                score(0, way, Score::lostSales),
                score(0, way, Score::lostOrders),
                score(0, way, Score::fromStores),
                score(0, way, Score::moves));
    }

    private String hindsight() {
        return row(
                "hindsight bound",
                number(2, Season::hindsight),
                "",
                "",
                number(1, one -> 100 * (1 - one.hindsight() / one.cost(Season.COVER))),
                number(1, one -> 100 * (1 - one.hindsight() / one.cost(Season.PER_LINE))),
                "100.0",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    private static String row(Object... cells) {
        return ("%-24s" + "%9s".repeat(6) + "%9s%7s" + "%12s".repeat(4))
                .formatted(cells)
                .stripTrailing();
    }

    private String score(int digits, String way, ToDoubleFunction<Score> number) {
        return number(digits, one -> number.applyAsDouble(one.score(way)));
    }

    private String number(int digits, ToDoubleFunction<Season> number) {
        return String.format(Locale.ROOT, "%,." + digits + "f", mean(number));
    }

    private static String told(Season season) {
        var line = new StringBuilder("seed %d:".formatted(season.seed()));
        season.scores()
                .forEach(
                        (way, score) ->
                                line.append(
                                        String.format(
                                                Locale.ROOT, " %s %.2f,", way, score.perOrder())));
        return line.append(
                        String.format(
                                Locale.ROOT,
                                " hindsight %.2f; captured %.1f %%",
                                season.hindsight(),
                                season.captured(Season.PRICED)))
                .toString();
    }
}
