package org.waybill.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Checks that something holds for many random histories. The seed is printed; the system property
 * {@code waybill.laws.seed} (or {@code WAYBILL_LAWS_SEED}) repeats a run, {@code
 * waybill.laws.count} (or {@code WAYBILL_LAWS_COUNT}) says how many histories are tried. A failing
 * history is shrunk by leaving commands out.
 */
public final class Laws {

    private final long seed;
    private final int count;

    private Laws(long seed, int count) {
        this.seed = seed;
        this.count = count;
    }

    /** Tries so many histories, if nothing else is asked for. */
    public static Laws over(int usualCount) {
        var seed = setting("waybill.laws.seed", "WAYBILL_LAWS_SEED");
        var count = setting("waybill.laws.count", "WAYBILL_LAWS_COUNT");
        return new Laws(
                seed == null ? new Random().nextLong() : Long.parseLong(seed),
                count == null ? usualCount : Integer.parseInt(count));
    }

    static Laws of(long seed, int count) {
        return new Laws(seed, count);
    }

    /** Must be equal; cheap enough to be asked millions of times. */
    public static void same(String what, long actual, long expected) {
        if (actual != expected) {
            throw new AssertionError("%s is %d and should be %d".formatted(what, actual, expected));
        }
    }

    /** Must lie between, both ends included; cheap as well. */
    public static void between(String what, long actual, long least, long most) {
        if (actual < least || actual > most) {
            throw new AssertionError(
                    "%s is %d and should be from %d to %d".formatted(what, actual, least, most));
        }
    }

    /** Checks a law about lists of commands. */
    public <C> void hold(
            String name, Function<Random, List<C>> histories, Consumer<List<C>> property) {
        System.out.printf("%s: %d histories, waybill.laws.seed=%d%n", name, count, seed);
        for (int i = 0; i < count; i++) {
            var history = histories.apply(new Random(seed + i));
            var failure = failure(history, property);
            if (failure != null) {
                throw broken(name, seed + i, shrink(history, property), property, failure);
            }
        }
    }

    /** Checks a law about single cases, which cannot be shrunk. */
    public <C> void holdFor(String name, Function<Random, C> cases, Consumer<C> property) {
        hold(name, random -> List.of(cases.apply(random)), (List<C> one) -> one.forEach(property));
    }

    /** The shortest history that still fails, as far as leaving commands out can tell. */
    static <C> List<C> shrink(List<C> failing, Consumer<List<C>> property) {
        var smallest = failing;
        for (int chunk = Math.max(1, failing.size() / 2); chunk > 0; chunk /= 2) {
            int from = 0;
            while (from < smallest.size()) {
                var fewer = new ArrayList<>(smallest.subList(0, from));
                fewer.addAll(
                        smallest.subList(Math.min(from + chunk, smallest.size()), smallest.size()));
                if (failure(fewer, property) != null) {
                    smallest = fewer;
                    from = 0;
                } else {
                    from += chunk;
                }
            }
        }
        return smallest;
    }

    private static <C> AssertionError broken(
            String name, long seed, List<C> smallest, Consumer<List<C>> property, Throwable first) {
        var why = Objects.requireNonNullElse(failure(smallest, property), first);
        var text = new StringBuilder(name).append(" is broken (waybill.laws.seed=");
        text.append(seed).append(", waybill.laws.count=1). Smallest failing case:\n");
        smallest.forEach(command -> text.append("  ").append(command).append('\n'));
        return new AssertionError(text.append(why.getMessage()).toString(), why);
    }

    private static <C> @Nullable Throwable failure(List<C> history, Consumer<List<C>> property) {
        try {
            property.accept(history);
            return null;
        } catch (AssertionError | RuntimeException failed) {
            return failed;
        }
    }

    private static @Nullable String setting(String property, String variable) {
        var set = System.getProperty(property);
        return set == null ? System.getenv(variable) : set;
    }
}
