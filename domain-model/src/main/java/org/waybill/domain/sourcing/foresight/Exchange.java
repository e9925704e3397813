package org.waybill.domain.sourcing.foresight;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.sourcing.foresight.Seat.Spot;
import org.waybill.domain.sourcing.optimum.Effort;
import org.waybill.domain.sourcing.optimum.LeastCost;
import org.waybill.domain.sourcing.optimum.Outcome;
import org.waybill.domain.sourcing.optimum.Plan;

/** Moves that belong together: an order takes what others hold, and they take something else. */
final class Exchange {

    /** Stands for more than anything costs. */
    static final long NEVER = Long.MAX_VALUE / 4;

    private static final Effort EFFORT = Effort.of(100_000);

    private final Shelf shelf;
    private final int mostHolders;
    private final List<Change> changes = new ArrayList<>();
    private int decisions;

    /** An order's plan before, what it cost, and its plan now. */
    record Change(Seat seat, Plan before, long cost, Plan now) {}

    /**
     * Begins.
     *
     * @param mostHolders how many of those who hold a unit are asked for it
     */
    Exchange(Shelf shelf, int mostHolders) {
        this.shelf = shelf;
        this.mostHolders = mostHolders;
    }

    /** How many single orders were decided. */
    int decisions() {
        return decisions;
    }

    /** What was changed and stands. */
    List<Change> changes() {
        return List.copyOf(changes);
    }

    /** The best plan with what is there; with what others hold, too, if that is asked for. */
    @Nullable Plan decide(Seat seat, boolean others) {
        decisions++;
        return LeastCost.decide(shelf.problem(seat, others), EFFORT) instanceof Outcome.Found found
                ? found.plan()
                : null;
    }

    /**
     * Gives an order a plan, and whoever holds what it needs another one. Nothing is changed if
     * that cannot be done.
     *
     * @param depth how far those who give something up may ask others in turn
     * @return micros that all of it costs more than before; {@link #NEVER} if it cannot be done
     */
    long place(Seat seat, Plan plan, int depth) {
        int mark = changes.size();
        long more = plan.total() - seat.cost;
        change(seat, plan);
        long loss = makeRoom(seat, depth);
        if (loss == NEVER) {
            undo(mark);
            return NEVER;
        }
        return more + loss;
    }

    /** The best that an order can have of what is free; what it costs more than before. */
    long settleForLess(Seat seat) {
        long before = seat.cost;
        var was = seat.plan;
        change(seat, new Plan(List.of()));
        var plan = decide(seat, false);
        undo(changes.size() - 1);
        if (plan == null || plan.equals(was)) {
            return NEVER;
        }
        change(seat, plan);
        return plan.total() - before;
    }

    private long makeRoom(Seat seat, int depth) {
        long loss = 0;
        for (var use : seat.uses) {
            while (shelf.isShort(use.spot())) {
                long one = cheapest(use.spot(), depth);
                if (one == NEVER) {
                    return NEVER;
                }
                loss += one;
            }
        }
        return loss;
    }

    /** Lets the one of a spot's holders go elsewhere for whom that is cheapest. */
    private long cheapest(Spot spot, int depth) {
        int mark = changes.size();
        long least = NEVER;
        List<Change> best = List.of();
        var holders = shelf.cell(spot).holders.stream().limit(mostHolders).toList();
        for (var holder : holders) {
            long loss = evict(holder, depth);
            if (loss < least) {
                least = loss;
                best = List.copyOf(changes.subList(mark, changes.size()));
            }
            undo(mark);
        }
        best.forEach(change -> change(change.seat(), change.now()));
        return least;
    }

    private long evict(Seat holder, int depth) {
        int mark = changes.size();
        long loss = settleForLess(holder);
        if (depth == 0) {
            return loss;
        }
        var settled = List.copyOf(changes.subList(mark, changes.size()));
        undo(mark);
        long other = ask(holder, depth - 1);
        if (other < loss) {
            return other;
        }
        undo(mark);
        settled.forEach(change -> change(change.seat(), change.now()));
        return loss;
    }

    /** Lets an order that must go elsewhere ask others in turn. */
    private long ask(Seat holder, int depth) {
        var was = holder.plan;
        change(holder, new Plan(List.of()));
        var dream = decide(holder, true);
        undo(changes.size() - 1);
        return dream == null || dream.equals(was) ? NEVER : place(holder, dream, depth);
    }

    private void change(Seat seat, Plan plan) {
        changes.add(new Change(seat, seat.plan, seat.cost, plan));
        shelf.unsettle(seat);
        shelf.release(seat);
        seat.set(plan);
        shelf.take(seat);
    }

    /** Undoes what was changed since. */
    void undo(int mark) {
        while (changes.size() > mark) {
            var last = changes.removeLast();
            shelf.release(last.seat());
            last.seat().set(last.before());
            shelf.take(last.seat());
            shelf.settle(last.seat());
        }
    }

    /** What is changed stays so. */
    void conclude() {
        changes.forEach(change -> shelf.settle(change.seat()));
        changes.clear();
    }
}
