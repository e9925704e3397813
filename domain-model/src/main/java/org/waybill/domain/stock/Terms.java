package org.waybill.domain.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.product.Backorder;

/**
 * Under which configuration a SKU is offered.
 *
 * @param channel to whom
 * @param eligible the locations that count: enabled, open to the channel, able to do the method
 *     asked for
 * @param backorder how much may be promised beyond what is there
 * @param at now; pre-orders end and supplies are overdue by it
 * @param by until when supply may still come in to be promised; null for what is there already
 */
public record Terms(
        ChannelId channel,
        Eligible eligible,
        Backorder backorder,
        Instant at,
        @Nullable Instant by) {

    /** Of what is there already. */
    public static Terms present(
            ChannelId channel, Eligible eligible, Backorder backorder, Instant at) {
        return new Terms(channel, eligible, backorder, at, null);
    }
}
