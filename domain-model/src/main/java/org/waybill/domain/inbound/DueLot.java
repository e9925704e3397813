package org.waybill.domain.inbound;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.stock.LotArrival;

/**
 * A lot of a delivery's line with what has come of it.
 *
 * @param announced units that should come; 0 where nobody said that any would
 * @param received units that came, in whatever state
 * @param expiresOn the last day on which they are good, as announced; null if that was not said
 * @param sellUntil the last day on which they may be promised; null as {@code expiresOn}
 */
public record DueLot(
        long announced,
        long received,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate sellUntil) {

    static final DueLot NONE = new DueLot(0, 0, null, null);

    /** Units that were announced and have not come. */
    public long missing() {
        return Math.max(0, announced - received);
    }

    /** Units that came and were not announced. */
    public long surplus() {
        return Math.max(0, received - announced);
    }

    DueLot announce(LotArrival lot) {
        return new DueLot(lot.quantity(), received, lot.expiresOn(), lot.sellUntil());
    }

    DueLot unannounced() {
        return new DueLot(0, received, null, null);
    }

    DueLot receive(long units) {
        return new DueLot(announced, received + units, expiresOn, sellUntil);
    }

    /** What came, with the days that were announced where it says none itself. */
    LotArrival dated(LotArrival came) {
        return came.expiresOn() == null && expiresOn != null
                ? new LotArrival(came.lot(), expiresOn, sellUntil, came.quantity(), came.serials())
                : came;
    }
}
