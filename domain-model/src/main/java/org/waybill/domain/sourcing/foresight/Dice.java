package org.waybill.domain.sourcing.foresight;

/** Numbers that look like chance and are the same for the same seed, everywhere. */
final class Dice {

    private static final long MILLION = 1_000_000;
    private static final long SMALL_CHANCE = MILLION / 10;

    private long state;

    Dice(long seed) {
        state = seed;
    }

    /** Any number. The steps are those of SplitMix64. */
    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0 to one less than a bound. */
    long below(long bound) {
        return (next() >>> 1) % bound;
    }

    /**
     * How often something happens that nobody plans: many small chances, each for itself, which
     * comes close to a Poisson distribution.
     *
     * @param mean in millionths
     */
    int events(long mean) {
        long tries = (mean + SMALL_CHANCE - 1) / SMALL_CHANCE;
        int events = 0;
        for (long i = 0; i < tries; i++) {
            // The remainder goes to the first tries.
            long chance = mean / tries + (i < mean % tries ? 1 : 0);
            if (below(MILLION) < chance) {
                events++;
            }
        }
        return events;
    }
}
