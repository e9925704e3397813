package org.waybill.benchmark.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.sourcing.foresight.PriceBook;
import org.waybill.domain.sourcing.foresight.Waiting;
import org.waybill.domain.sourcing.optimum.Effort;
import org.waybill.domain.sourcing.optimum.LeastCost;
import org.waybill.domain.sourcing.optimum.Outcome;

/** The sourcing engine: each order's own optimum, with or without prices of the stock. */
final class LeastCostRule implements Sourcing {

    private static final Effort EFFORT = Effort.of(Effort.USUAL.looks());

    private final Problems problems;
    private final @Nullable Outlooks outlooks;
    private final Map<Integer, Waiting> waiting = new HashMap<>();
    private @Nullable PriceBook book;

    /**
     * The rule.
     *
     * @param outlooks from which prices are made each morning; null for none
     */
    LeastCostRule(World world, @Nullable Outlooks outlooks) {
        this.problems = new Problems(world);
        this.outlooks = outlooks;
    }

    @Override
    public void morning(int day, Shelves shelves) {
        waiting.clear();
        if (outlooks != null) {
            book = outlooks.prices(day, shelves, book);
        }
    }

    @Override
    public List<Part> decide(Order order, Shelves shelves) {
        var problem = problems.of(order, shelves, book);
        if (!(LeastCost.decide(problem, EFFORT) instanceof Outcome.Found found)) {
            return List.of();
        }
        waiting.put(order.number(), new Waiting(id(order), problem, found.plan()));
        return problems.parts(order, found.plan());
    }

    /** An order that was decided today, as the engine saw it. */
    Waiting waiting(Order order) {
        return Objects.requireNonNull(waiting.get(order.number()));
    }

    static String id(Order order) {
        return "%07d".formatted(order.number());
    }
}
