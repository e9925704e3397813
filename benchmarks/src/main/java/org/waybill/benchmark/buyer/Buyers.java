package org.waybill.benchmark.buyer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.waybill.benchmark.Complaint;
import org.waybill.benchmark.buyer.Draft.Size;
import org.waybill.benchmark.buyer.Score.Played;
import org.waybill.benchmark.client.OwnWaybill;
import org.waybill.benchmark.replay.Progress;

/** Lets many want the same few units at once, round after round, of all kinds by turns. */
public final class Buyers {

    private static final List<Size> SIZES =
            List.of(
                    new Size(64, 1),
                    new Size(200, 10),
                    new Size(64, 1_000),
                    new Size(200, 1),
                    new Size(64, 10),
                    new Size(200, 1_000));
    private static final String TOTAL = "all";
    private static final int MOST_BROKEN = 3;
    private static final int MOST_WORDS = 20;

    private final Wanted wanted;
    private final List<Kind> kinds;
    private final AtomicInteger ports;
    private final List<String> lines = new ArrayList<>();
    private boolean well = true;
    private int told;

    /**
     * What is to be played.
     *
     * @param kinds their names; without any, all
     * @param rounds how many on each premises
     * @param seed the same seed gives the same rounds, though not the same order of events
     * @param only the number of the one round to play; 0 for all
     * @param port where the first Waybill listens, the next ones after it; 0 for any free ones
     */
    public record Wanted(List<String> kinds, int rounds, long seed, int only, int port) {}

    /** Nothing is played yet. */
    public Buyers(Wanted wanted) {
        this.wanted = wanted;
        this.kinds = kinds(wanted.kinds());
        this.ports = new AtomicInteger(wanted.port());
    }

    /** All kinds of rounds: what each is, by name. */
    public static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        for (var kind : Kind.values()) {
            all.put(kind.word(), kind.meaning());
        }
        return all;
    }

    private static List<Kind> kinds(List<String> names) {
        for (var name : names) {
            if (!all().containsKey(name)) {
                throw new Complaint(
                        "There is no kind %s; see ./waybill buyers --list.".formatted(name));
            }
        }
        return List.of(Kind.values()).stream()
                .filter(kind -> names.isEmpty() || names.contains(kind.word()))
                .toList();
    }

    /**
     * Plays at Waybills of its own.
     *
     * @param each how many processes on one database there are, one time after the other
     */
    public void start(Path folder, List<Integer> each) {
        for (int processes : each) {
            var place = folder.resolve("processes" + processes);
            try (var premises = Premises.started(processes, place, this::port)) {
                play(premises);
            }
        }
    }

    private int port() {
        return ports.get() == 0 ? OwnWaybill.freePort() : ports.getAndIncrement();
    }

    /** Plays at Waybills that run already, on one database. */
    public void at(List<String> urls) {
        try (var premises = Premises.running(urls)) {
            play(premises);
        }
    }

    /** The table. */
    public String table() {
        return Score.head() + "\n" + String.join("\n", lines);
    }

    /** Whether nothing was wrong. */
    public boolean well() {
        return well;
    }

    private void play(Premises premises) {
        var scores = new LinkedHashMap<String, Score>();
        kinds.forEach(kind -> scores.put(kind.word(), new Score()));
        scores.put(TOTAL, new Score());
        int processes = premises.doors().size();
        try (var doors = new Doors(premises.doors());
                var progress = new Progress(processes + " processes", "rounds", wanted.rounds())) {
            play(new Game(premises, doors, wanted.seed()), scores, progress);
        }
        premises.lockedOut().forEach(words -> tell("no lock: " + words));
        well &= premises.lockedOut().isEmpty();
        scores.forEach(
                (name, score) -> {
                    lines.add(score.line(name, processes, premises.ours()));
                    well &= score.well();
                });
    }

    private void play(Game game, Map<String, Score> scores, Progress progress) {
        int broken = 0;
        for (int number = 1; number <= wanted.rounds() && broken < MOST_BROKEN; number++) {
            if (wanted.only() == 0 || wanted.only() == number) {
                var kind = kinds.get((number - 1) % kinds.size());
                var size = SIZES.get((number - 1) / kinds.size() % SIZES.size());
                var played = game.play(number, kind, size);
                broken = played.outcome().whole() ? 0 : broken + 1;
                for (var name : List.of(kind.word(), TOTAL)) {
                    scores.computeIfAbsent(name, any -> new Score()).add(played);
                }
                tell(number, kind, played);
            }
            progress.stepTo(number);
        }
    }

    private void tell(int number, Kind kind, Played played) {
        for (var flaw : played.outcome().flaws()) {
            tell("round %d, %s, %s: %s".formatted(number, kind.word(), flaw.kind(), flaw.words()));
        }
    }

    private void tell(String words) {
        told++;
        if (told <= MOST_WORDS) {
            System.err.println(words);
        }
    }
}
