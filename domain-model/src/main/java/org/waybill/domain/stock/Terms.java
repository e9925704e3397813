package org.waybill.domain.stock;

import java.util.Set;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Backorder;

/**
 * Under which configuration a SKU is offered.
 *
 * @param channel to whom
 * @param eligible the locations that count: enabled, open to the channel, able to do the method
 *     asked for
 * @param backorder how much may be promised beyond what is there
 */
public record Terms(ChannelId channel, Set<LocationId> eligible, Backorder backorder) {

    public Terms {
        eligible = Set.copyOf(eligible);
    }
}
