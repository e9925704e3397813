package org.waybill.domain.channel;

import java.util.Collections;
import java.util.List;
import org.waybill.domain.location.LocationId;

/**
 * What is configured about a channel.
 *
 * @param everyLocation whether every location serves it, those to come included
 * @param locations the locations that serve it, where not every one does; in order of their ids
 */
public record ChannelProfile(String name, boolean everyLocation, List<LocationId> locations) {

    public ChannelProfile {
        locations = locations.stream().sorted().distinct().toList();
    }

    /** Whether a location serves the channel. */
    public boolean servedBy(LocationId location) {
        return everyLocation || Collections.binarySearch(locations, location) >= 0;
    }
}
