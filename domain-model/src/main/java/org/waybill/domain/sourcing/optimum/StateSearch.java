package org.waybill.domain.sourcing.optimum;

import org.jspecify.annotations.Nullable;

/** The best plan by dynamic programming over the states of the order. */
final class StateSearch {

    /** States that are numbered; a list of numbers by state has a megabyte then. */
    private static final long MOST_STATES = 1 << 18;

    /** Entries of the tables, of eight bytes each. */
    private static final long MOST_ENTRIES = 1 << 18;

    /** Entries and steps of the last table. */
    private static final long MOST_WORK = 1 << 24;

    /** Steps of trying before tables are made. */
    static final long MOST_STEPS = 1 << 20;

    private static final int NONE_BANNED = -1;

    private final Network network;
    private final States states;
    private final Rough rough;
    private final DualPrices prices;
    private final Looks looks;
    private final long mostSteps;

    /**
     * Prepares it.
     *
     * @param mostSteps steps of trying before tables are made
     */
    StateSearch(Network network, Looks looks, long mostSteps) {
        this.mostSteps = mostSteps;
        this.network = network;
        this.rough = new Rough(network);
        this.prices = new DualPrices(network, rough);
        this.states = new States(network.items);
        this.looks = looks;
    }

    /** Whether an order has few enough states for what may be looked at. */
    static boolean fits(Network network, long looks) {
        return States.count(network.items) <= MOST_STATES && ColumnSearch.most(network) <= looks;
    }

    /** What was found. */
    sealed interface Result {

        /** The best plan, and the best without one of its locations if that was asked for. */
        record Best(Draft draft, @Nullable Draft runnerUp) implements Result {}

        /** There is no plan. */
        record None() implements Result {}

        /** The tables would be too large; with a plan that may not be the best, if there is one. */
        record TooLarge(@Nullable Draft start) implements Result {}
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
        var guess = FirstGuess.of(network, rough, prices, banned);
        long known = guess == null ? Key.NONE : guess.searchKey(network);
        var search = new ColumnSearch(network, rough, prices, states, looks);
        var shortlist = new Shortlist(network, states, known);
        var columns = shortlist.roughly(search.of(known, banned));
        var partition = new Partition(network, states, columns, prices.order(), shortlist.within());
        if (partition.solve(Math.min(mostSteps, looks.left()), looks)) {
            var draft = partition.best();
            return draft == null ? new Result.None() : new Result.Best(draft, null);
        }
        var start = Draft.better(guess, partition.best());
        return tables() ? byTables(columns, partition.within(), start) : new Result.TooLarge(start);
    }

    /** Whether tables of all states can be made. */
    private boolean tables() {
        long layers = network.countsShipments ? network.mostShipments : 1;
        long pairs = Range.times(States.pairs(network.items), layers);
        return pairs <= looks.left() && States.count(network.items) * layers <= MOST_ENTRIES;
    }

    private Result byTables(Columns columns, long known, @Nullable Draft start) {
        var relaxation = new Relaxation(network, states, columns, looks);
        if (relaxation.whole() == Key.NONE) {
            return new Result.None();
        }
        long within = Math.min(known, Incumbent.key(relaxation, columns, network.count));
        var shortlist = new Shortlist(network, states, within).closely(columns, relaxation);
        var cover = Cover.of(network, states, shortlist, MOST_WORK, looks);
        if (cover == null) {
            return new Result.TooLarge(start);
        }
        return cover.key() == Key.NONE
                ? new Result.None()
                : new Result.Best(Choice.of(network, states, cover), null);
    }
}
