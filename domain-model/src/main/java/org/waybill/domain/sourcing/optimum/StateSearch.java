package org.waybill.domain.sourcing.optimum;

import org.jspecify.annotations.Nullable;

/** The best plan by dynamic programming over the states of the order. */
final class StateSearch {

    /** States of which tables are made; such a table has half a megabyte. */
    static final long MOST_STATES = 1 << 16;

    /** Entries and steps of the last table. */
    private static final long MOST_WORK = 1 << 24;

    /** Entries of the other tables, of eight bytes each. */
    private static final long MOST_ENTRIES = 1 << 22;

    private static final int NONE_BANNED = -1;

    private final Network network;
    private final States states;
    private final Rough rough;
    private final Trial trial;
    private final Looks looks;

    StateSearch(Network network, Looks looks) {
        this.network = network;
        this.rough = new Rough(network);
        this.trial = new Trial(network);
        this.states = new States(network.items);
        this.looks = looks;
    }

    /** Whether an order has few enough states for what may be looked at. */
    static boolean fits(Network network, long looks) {
        if (States.count(network.items) > MOST_STATES) {
            return false;
        }
        long layers = network.countsShipments ? network.mostShipments : 1;
        long pairs = Range.times(States.pairs(network.items), layers);
        return Range.plus(pairs, ColumnSearch.most(network)) <= looks
                && Range.times(States.count(network.items), layers) <= MOST_ENTRIES;
    }

    /** What was found. */
    sealed interface Result {

        /** The best plan, and the best without one of its locations if that was asked for. */
        record Best(Draft draft, @Nullable Draft runnerUp) implements Result {}

        /** There is no plan. */
        record None() implements Result {}

        /** The tables would be too large. */
        record TooLarge() implements Result {}
    }

    Result search(boolean runnerUp) {
        var found = best(NONE_BANNED);
        if (!(found instanceof Result.Best best) || !runnerUp) {
            return found;
        }
        Draft second = null;
        for (int location : best.draft().locations) {
            if (best(location) instanceof Result.Best other) {
                second = Draft.better(second, other.draft());
            }
        }
        return new Result.Best(best.draft(), second);
    }

    private Result best(int banned) {
        long guess = FirstGuess.key(network, trial, banned);
        var columns = new ColumnSearch(network, rough, trial, states, looks).of(guess, banned);
        var rough = new Shortlist(network, states, guess).roughly(columns, this.rough);
        var cover = Cover.of(network, states, rough, pairs(), looks);
        return cover == null ? closely(rough, guess) : result(cover);
    }

    private Result closely(Columns columns, long guess) {
        var relaxation = new Relaxation(network, states, columns, looks);
        if (relaxation.whole() == Key.NONE) {
            return new Result.None();
        }
        long within = Math.min(guess, Incumbent.key(relaxation, columns, network.count));
        var shortlist = new Shortlist(network, states, within).closely(columns, relaxation);
        var cover = Cover.of(network, states, shortlist, MOST_WORK, looks);
        return cover == null ? new Result.TooLarge() : result(cover);
    }

    private Result result(Cover cover) {
        return cover.key() == Key.NONE
                ? new Result.None()
                : new Result.Best(Choice.of(network, states, cover), null);
    }

    /** Steps of a relaxation. */
    private long pairs() {
        return States.pairs(network.items);
    }
}
