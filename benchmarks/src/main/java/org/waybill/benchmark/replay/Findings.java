package org.waybill.benchmark.replay;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What a replay has to tell: how long each part took, and what disagrees. */
public final class Findings {

    private static final int SHOWN = 10;

    private final PrintStream out;
    private final List<String> times = new ArrayList<>();
    private int disagreements;

    public Findings(PrintStream out) {
        this.out = out;
    }

    /** Does a part and takes its time. */
    public <T> T phase(String name, Supplier<T> part) {
        long begun = System.nanoTime();
        var result = part.get();
        var took = Duration.ofNanos(System.nanoTime() - begun);
        times.add("  %-28s %8.1f s".formatted(name, took.toMillis() / 1000.0));
        return result;
    }

    /** Says whether something agrees, and where it does not. */
    public void agree(String what, List<String> differences) {
        disagreements += differences.size();
        say("%s: %d differences".formatted(what, differences.size()));
        differences.stream().limit(SHOWN).forEach(one -> say("  " + one));
    }

    public void say(String line) {
        out.println(line);
    }

    public void sayTimes() {
        times.forEach(this::say);
    }

    public boolean allAgrees() {
        return disagreements == 0;
    }
}
