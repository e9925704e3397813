package org.waybill.domain.stock;

import org.jspecify.annotations.Nullable;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationId;

/**
 * An invariant that does not hold.
 *
 * @param location where; null for the network
 * @param channel whose; null where it is nobody's in particular
 * @param found the quantity there is
 * @param limit what it must be; where it may be more or less, the nearest it may be
 */
public record Breach(
        Invariant invariant,
        @Nullable LocationId location,
        @Nullable ChannelId channel,
        long found,
        long limit) {

    static Breach at(LocationId location, Invariant invariant, long found, long limit) {
        return new Breach(invariant, location, null, found, limit);
    }

    static Breach of(ChannelId channel, Invariant invariant, long found, long limit) {
        return new Breach(invariant, null, channel, found, limit);
    }

    static Breach network(Invariant invariant, long found, long limit) {
        return new Breach(invariant, null, null, found, limit);
    }
}
