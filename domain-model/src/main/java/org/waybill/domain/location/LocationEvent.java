package org.waybill.domain.location;

import org.waybill.domain.Stored;

/** What has happened to a location. */
public sealed interface LocationEvent {

    LocationId location();

    /** From now on this is configured about it. */
    @Stored("location.LocationDefined")
    record LocationDefined(LocationId location, LocationProfile profile) implements LocationEvent {}

    /** From now on it works like this. */
    @Stored(value = "location.LocationOperationsDefined", revision = 2)
    record LocationOperationsDefined(LocationId location, LocationOperations operations)
            implements LocationEvent {}
}
