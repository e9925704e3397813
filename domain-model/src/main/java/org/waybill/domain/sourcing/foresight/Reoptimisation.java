package org.waybill.domain.sourcing.foresight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waybill.domain.product.Sku;

/**
 * Looks at orders that wait once more. Each was decided when it came, without those behind it. Now
 * an order may have what another holds, if that one has something else and both together cost less;
 * and that one in turn may ask a third. Only steps that lower the cost are made; no order is
 * promised later or left without; nothing is taken that is not there.
 */
public final class Reoptimisation {

    private static final int MOST_HOLDERS = 6;
    private static final int DEEPEST = 1;

    private final Shelf shelf;
    private final List<Seat> seats = new ArrayList<>();
    private final int mostDecisions;
    private final Exchange exchange;
    private final List<Move> moves = new ArrayList<>();
    private final Map<Sku, Integer> changed = new HashMap<>();
    private int steps;

    private Reoptimisation(List<Waiting> waiting, Pool pool, int mostDecisions) {
        var sorted = waiting.stream().sorted(Comparator.comparing(Waiting::id)).toList();
        sorted.forEach(one -> seats.add(new Seat(seats.size(), one)));
        this.mostDecisions = mostDecisions;
        shelf = new Shelf(pool, seats);
        exchange = new Exchange(shelf, MOST_HOLDERS);
    }

    /**
     * What came of it.
     *
     * @param moves in the order in which they can be made, step by step
     * @param before micros of all plans before
     * @param after micros of all plans with the moves
     * @param decisions how many single orders were decided
     */
    public record Result(List<Move> moves, long before, long after, int decisions) {

        public Result {
            moves = List.copyOf(moves);
        }
    }

    /**
     * Looks for moves.
     *
     * @param waiting orders of different ids, in any order
     * @param pool what is free
     * @param mostDecisions after how many decisions on single orders it ends; a thousand take some
     *     hundredths of a second
     */
    public static Result of(List<Waiting> waiting, Pool pool, int mostDecisions) {
        var ids = waiting.stream().map(Waiting::id).collect(Collectors.toSet());
        Outlook.require(ids.size() == waiting.size(), "an order waits twice");
        return new Reoptimisation(waiting, pool, mostDecisions).run();
    }

    private Result run() {
        long before = cost();
        for (int depth = 0; depth <= DEEPEST; depth++) {
            rounds(depth);
        }
        return new Result(moves, before, cost(), exchange.decisions());
    }

    private long cost() {
        return seats.stream().mapToLong(seat -> seat.cost).sum();
    }

    /** Looks at all orders, and again at those whose SKUs somebody has moved since. */
    private void rounds(int depth) {
        var lookedAt = new int[seats.size()];
        Arrays.fill(lookedAt, -1);
        boolean any = true;
        while (any) {
            any = false;
            for (var seat : seats) {
                if (exchange.decisions() >= mostDecisions) {
                    return;
                }
                if (lookedAt[seat.number] < lastChange(seat)) {
                    lookedAt[seat.number] = steps;
                    any |= improve(seat, depth);
                }
            }
        }
    }

    private int lastChange(Seat seat) {
        return seat.skus.stream().mapToInt(sku -> changed.getOrDefault(sku, 0)).max().orElse(0);
    }

    private boolean improve(Seat seat, int depth) {
        var dream = exchange.decide(seat, true);
        if (dream == null || dream.total() >= seat.cost) {
            return false;
        }
        long alone = exchange.settleForLess(seat);
        exchange.undo(0);
        long together = exchange.place(seat, dream, depth);
        if (Math.min(alone, together) >= 0) {
            exchange.undo(0);
            return false;
        }
        if (alone <= together) {
            exchange.undo(0);
            exchange.settleForLess(seat);
        }
        conclude();
        return true;
    }

    /** Writes down what was changed. */
    private void conclude() {
        steps++;
        var changes = exchange.changes();
        for (var change : changes) {
            moves.add(
                    new Move(
                            steps,
                            change.seat().id,
                            change.before(),
                            change.now(),
                            change.cost() - change.seat().cost));
        }
        changes.stream()
                .flatMap(change -> skus(change.seat()))
                .forEach(sku -> changed.put(sku, steps));
        exchange.conclude();
    }

    private static Stream<Sku> skus(Seat seat) {
        return seat.skus.stream();
    }
}
