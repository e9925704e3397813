package org.waybill.domain.location;

import org.jspecify.annotations.Nullable;
import org.waybill.domain.Decision;
import org.waybill.domain.location.LocationCommand.DefineLocation;
import org.waybill.domain.location.LocationEvent.LocationDefined;

/**
 * A location, as its history has made it.
 *
 * @param version the number of its events
 * @param profile null before it is first defined
 */
public record Location(long version, @Nullable LocationProfile profile) {

    /** Before anything happened. */
    public static final Location UNDEFINED = new Location(0, null);

    /** What follows from a command. The same profile again changes nothing. */
    public Decision<LocationEvent> decide(LocationCommand command) {
        return switch (command) {
            case DefineLocation(var id, var wanted) when wanted.equals(profile) ->
                    Decision.accept();
            case DefineLocation(var id, var wanted) ->
                    Decision.accept(new LocationDefined(id, wanted));
        };
    }

    /** The location after an event. */
    public Location evolve(LocationEvent event) {
        return switch (event) {
            case LocationDefined(var id, var defined) -> new Location(version + 1, defined);
        };
    }
}
