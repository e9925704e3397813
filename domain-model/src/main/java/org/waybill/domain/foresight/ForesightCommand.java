package org.waybill.domain.foresight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.AggregateCommand;

/** What can be asked of foresight. */
public sealed interface ForesightCommand extends AggregateCommand {

    @Override
    default String aggregateId() {
        return Foresight.ADDRESS;
    }

    /** Says how it is looked ahead, from an instant on. */
    record SetForesight(ForesightSettings settings, Instant at) implements ForesightCommand {}

    /**
     * Computes prices.
     *
     * @param due the instant at which they were to be computed by themselves; null if somebody asks
     */
    record RefreshPrices(@Nullable Instant due) implements ForesightCommand {}

    /**
     * Looks once more at orders that no location has accepted.
     *
     * @param most so many of them, those whose locations were asked longest ago
     */
    record ReoptimiseOrders(int most) implements ForesightCommand {}
}
