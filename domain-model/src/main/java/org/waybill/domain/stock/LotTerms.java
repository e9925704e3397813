package org.waybill.domain.stock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a lot, wherever its units are.
 *
 * @param expiresOn the last day on which its units are good; null if they stay good
 * @param sellUntil the last day on which they may be promised; null as {@code expiresOn}
 * @param expired whether that day is over
 * @param blocked whether somebody has called it back
 */
public record LotTerms(
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate sellUntil,
        boolean expired,
        boolean blocked) {

    /** Of a lot that nobody has said anything of. */
    static final LotTerms UNKNOWN = new LotTerms(null, null, false, false);

    static LotTerms of(LotArrival arrival) {
        return new LotTerms(arrival.expiresOn(), arrival.sellUntil(), false, false);
    }

    /** The state its units have to be in; null if they may be sold. */
    @Nullable StockState withdrawn() {
        if (blocked) {
            return StockState.QUARANTINED;
        }
        return expired ? StockState.EXPIRED : null;
    }

    /** Whether its last day is over on a day, and nobody has said so. */
    boolean due(LocalDate today) {
        return !expired && sellUntil != null && sellUntil.isBefore(today);
    }

    LotTerms over() {
        return new LotTerms(expiresOn, sellUntil, true, blocked);
    }

    LotTerms blocked(boolean now) {
        return new LotTerms(expiresOn, sellUntil, expired, now);
    }
}
