package org.waybill.projection.stock;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.channel.ChannelProfile;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.location.LocationSwitches;
import org.waybill.domain.order.Method;
import org.waybill.domain.sourcing.Candidate;
import org.waybill.domain.stock.Eligible;

/**
 * The locations that serve a channel with a method.
 *
 * @param locations what those that are configured do
 * @param method null for any
 */
record Served(
        Map<LocationId, LocationSwitches> locations,
        ChannelProfile channel,
        @Nullable Method method)
        implements Eligible {

    @Override
    public boolean counts(LocationId location) {
        return filter(location) == null;
    }

    /** Why a location does not count; null if it does. */
    Candidate.@Nullable Filter filter(LocationId location) {
        var does = locations.get(location);
        return does == null
                ? Candidate.Filter.DISABLED
                : Candidate.Filter.of(does, channel.servedBy(location), method);
    }

    /** The configuration of one moment is one object; to compare what is in it would take long. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Served served
                && served.locations == locations
                && served.channel == channel
                && served.method == method;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(channel);
    }
}
