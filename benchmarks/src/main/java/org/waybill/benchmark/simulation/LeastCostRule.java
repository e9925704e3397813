package org.waybill.benchmark.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.sourcing.foresight.PriceBook;
import org.waybill.domain.sourcing.optimum.Effort;
import org.waybill.domain.sourcing.optimum.LeastCost;
import org.waybill.domain.sourcing.optimum.Outcome;

/** The sourcing engine: each order's own optimum, with or without prices of the stock. */
final class LeastCostRule implements Sourcing {

    private static final Effort EFFORT = Effort.of(Effort.USUAL.looks());

    private final Problems problems;
    private final @Nullable Outlooks outlooks;
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
        if (outlooks != null) {
            book = outlooks.prices(day, shelves, book);
        }
    }

    @Override
    public List<Part> decide(Order order, Shelves shelves) {
        var problem = problems.of(order, shelves, book);
        return LeastCost.decide(problem, EFFORT) instanceof Outcome.Found found
                ? problems.parts(order, found.plan())
                : List.of();
    }
}
