package org.waybill.domain.sourcing.foresight;

/**
 * How thoroughly the future is looked into.
 *
 * @param seed of the futures; the same seed has the same ones
 * @param futures how many are imagined
 * @param rounds in which prices are improved in each
 */
public record Care(long seed, int futures, int rounds) {

    private static final int MOST = 10_000;

    public Care {
        Outlook.within("the futures", futures, 1, MOST);
        Outlook.within("the rounds", rounds, 1, MOST);
    }

    /** Enough for prices that are looked at again within a day. */
    public static Care usual(long seed) {
        return new Care(seed, 8, 6);
    }
}
