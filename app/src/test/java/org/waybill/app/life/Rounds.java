package org.waybill.app.life;

import java.util.Random;
import java.util.function.Consumer;

/** Rounds of a game of chance; each can be played again by {@code -Dwaybill.seed=…}. */
public final class Rounds {

    private static final String SEED = "waybill.seed";

    private Rounds() {}

    /** Plays so many rounds, or the one asked for. */
    public static void play(int rounds, Consumer<Random> round) {
        var asked = Long.getLong(SEED);
        if (asked != null) {
            play(asked, round);
            return;
        }
        var seeds = new Random();
        for (int i = 0; i < rounds; i++) {
            play(seeds.nextLong(), round);
        }
    }

    private static void play(long seed, Consumer<Random> round) {
        System.out.println("Round with -D" + SEED + "=" + seed);
        try {
            round.accept(new Random(seed));
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError("in the round with -D" + SEED + "=" + seed, failure);
        }
    }
}
