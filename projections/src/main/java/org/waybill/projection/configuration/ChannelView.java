package org.waybill.projection.configuration;

import org.waybill.domain.channel.ChannelProfile;
import org.waybill.domain.location.LocationId;

/**
 * A channel as it is told to those who ask.
 *
 * @param locations the ids of those that serve it, or the word {@code ALL}
 */
public record ChannelView(String id, String name, Object locations, long version) {

    static ChannelView of(String id, ChannelProfile profile, long version) {
        Object locations =
                profile.everyLocation()
                        ? "ALL"
                        : profile.locations().stream().map(LocationId::value).toList();
        return new ChannelView(id, profile.name(), locations, version);
    }
}
