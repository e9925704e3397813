package org.waybill.domain.foresight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Stored;

/** What has happened to foresight. */
public sealed interface ForesightEvent {

    /** When prices are to be computed again; null if they are not. */
    @Nullable Instant next();

    /** It was said how it is looked ahead. */
    @Stored("foresight.ForesightSet")
    record ForesightSet(ForesightSettings settings, @Nullable Instant next)
            implements ForesightEvent {}

    /** Prices were computed, and are in force from now on. */
    @Stored("foresight.PricesRefreshed")
    record PricesRefreshed(StockPrices prices, @Nullable Instant next) implements ForesightEvent {}
}
