package org.waybill.domain.sourcing.optimum;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The best plan by branch and bound, for orders with too many states: item by item, each cut into
 * parts for locations, those that are in use already first. A branch is left when no plan in it can
 * be as good as the best so far. When the looks are spent, what is left is told by its bound.
 */
final class Branches {

    private final Network network;
    private final Items items;
    private final Looks looks;
    private final Ranking ranking;
    private final Load load;
    private final Bound bound;
    private @Nullable Draft best;
    private long within;
    private long unseen = Key.NONE;

    Branches(Network network, @Nullable Draft start, Looks looks) {
        this.network = network;
        this.items = network.items;
        this.looks = looks;
        var rough = new Rough(network);
        this.ranking = new Ranking(network, rough);
        this.load = new Load(network);
        this.bound = new Bound(network, rough, ranking, load);
        this.best = start;
        this.within = start == null ? Key.NONE : start.searchKey(network);
    }

    /**
     * What was found.
     *
     * @param draft the best so far; null if there is none
     * @param bound no plan has a smaller key
     * @param complete whether nothing was left out
     */
    record Result(@Nullable Draft draft, long bound, boolean complete) {}

    Result search() {
        place(0, bound.of(-1, 0, false));
        boolean complete = unseen == Key.NONE;
        return new Result(best, Math.min(within, unseen) - penalty(), complete);
    }

    private void place(int turn, long atLeast) {
        if (turn == items.count) {
            consider();
            return;
        }
        split(turn, load.opened, 0, items.copies[ranking.items[turn]], atLeast);
    }

    /**
     * Places copies of an item.
     *
     * @param before how many locations were in use before the item's turn; they come first
     * @param from the place among all locations from which on copies go now
     */
    private void split(int turn, int before, int from, int left, long atLeast) {
        if (left == 0) {
            place(turn + 1, atLeast);
            return;
        }
        int item = ranking.items[turn];
        var others = ranking.locations[item];
        for (int place = from; place < before + others.length; place++) {
            if (atLeast > within || place >= before && !suffices(item, place - before, left)) {
                return;
            }
            if (looks.spent()) {
                unseen = Math.min(unseen, atLeast);
                return;
            }
            looks.add(1);
            int location = place < before ? load.open[place] : others[place - before];
            if (place < before || !load.isOpen(location)) {
                give(turn, before, place, left, location, atLeast);
            }
        }
    }

    /** Whether locations from a rank on have enough, as many as there may be. */
    private boolean suffices(int item, int rank, int left) {
        return (long) load.slots() * ranking.ablest[item][rank] >= left;
    }

    private void give(int turn, int before, int place, int left, int location, long atLeast) {
        int item = ranking.items[turn];
        long hazmat = load.hazmat[location];
        for (int count = load.most(location, item, left); count > 0; count--) {
            if (looks.spent()) {
                unseen = Math.min(unseen, atLeast);
                return;
            }
            looks.add(1L + load.opened);
            load.put(location, item, count);
            long now = bound.of(turn, left - count, place + 1 >= before);
            if (now <= within && now != Key.NONE) {
                split(turn, before, place + 1, left - count, Math.max(now, atLeast));
            }
            load.takeBack(location, item, count, hazmat);
        }
    }

    private void consider() {
        var locations = Arrays.copyOf(load.open, load.opened);
        Arrays.sort(locations);
        var copies = new int[locations.length][];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = load.copies[locations[i]].clone();
            if (!mayBeSent(locations[i], locations.length == 1)) {
                return;
            }
        }
        var draft = Draft.of(network, locations, copies);
        best = Draft.better(best, draft);
        within = Math.min(within, draft.searchKey(network));
    }

    private boolean mayBeSent(int location, boolean whole) {
        long value = 0;
        for (int item = 0; item < items.count; item++) {
            value += load.copies[location][item] * items.value[item];
        }
        return whole || network.problem.policy().allowsPart(value);
    }

    private long penalty() {
        return Key.of(network.problem.policy().splitPenalty());
    }
}
