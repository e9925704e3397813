package org.waybill.domain.stock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.cart.CartKey;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Sku;

/** What can be asked of a SKU's stock about units that carts hold. */
public sealed interface HoldTask extends StockCommand.OfHolds {

    /**
     * Sets units aside for a cart, all lines or none; each takes the place of the line's former
     * hold.
     *
     * @param at now; holds that ended before do not count
     */
    record HoldStock(
            Sku sku,
            CartKey cart,
            List<LineQuantity> lines,
            Instant expiresAt,
            Instant at,
            Terms terms)
            implements HoldTask {}

    /**
     * Lets a cart's holds end later. Those that end later anyway are left alone.
     *
     * @param at now; a hold that ended before cannot be extended
     */
    record ExtendHolds(Sku sku, CartKey cart, Instant expiresAt, Instant at) implements HoldTask {}

    /**
     * Ends a cart's holds.
     *
     * @param line only this line's; null for all
     */
    record ReleaseHolds(Sku sku, CartKey cart, @Nullable LineId line, HoldRelease reason)
            implements HoldTask {}

    /** Ends every hold whose time is over. */
    record ExpireHolds(Sku sku, Instant at) implements HoldTask {}
}
