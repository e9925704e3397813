package org.waybill.domain.location;

import org.waybill.domain.Stored;

/** What has happened to a location. */
public sealed interface LocationEvent {

    LocationId location();

    /** From now on this is configured about it. */
    @Stored("location.LocationDefined")
    record LocationDefined(LocationId location, LocationProfile profile) implements LocationEvent {}

    /**
     * From now on it works like this. Since revision 2 with what hazmat it refuses, since revision
     * 3 with how long it may take to accept.
     */
    @Stored(value = "location.LocationOperationsDefined", revision = 3)
    record LocationOperationsDefined(LocationId location, LocationOperations operations)
            implements LocationEvent {}
}
