package org.waybill.domain.location;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Decision;
import org.waybill.domain.Rejection;
import org.waybill.domain.location.LocationCommand.DefineLocation;
import org.waybill.domain.location.LocationCommand.DefineOperations;
import org.waybill.domain.location.LocationEvent.LocationDefined;
import org.waybill.domain.location.LocationEvent.LocationOperationsDefined;

/**
 * A location, as its history has made it.
 *
 * @param version the number of its events
 * @param profile null before it is first defined
 * @param operations null while nobody said how it works
 */
public record Location(
        long version, @Nullable LocationProfile profile, @Nullable LocationOperations operations) {

    /** Before anything happened. */
    public static final Location UNDEFINED = new Location(0, null, null);

    /** One of which nobody said how it works. */
    public Location(long version, @Nullable LocationProfile profile) {
        this(version, profile, null);
    }

    /** How it works, said or not. */
    public LocationOperations work() {
        return Objects.requireNonNullElse(operations, LocationOperations.NONE);
    }

    /** What follows from a command. The same again changes nothing. */
    public Decision<LocationEvent> decide(LocationCommand command) {
        return switch (command) {
            case DefineLocation(var id, var wanted) when wanted.equals(profile) ->
                    Decision.accept();
            case DefineLocation(var id, var wanted) ->
                    Decision.accept(new LocationDefined(id, wanted));
            case DefineOperations(var id, var wanted) when profile == null ->
                    Decision.refuse(unknown(id));
            case DefineOperations(var id, var wanted) when wanted.equals(operations) ->
                    Decision.accept();
            case DefineOperations(var id, var wanted) ->
                    Decision.accept(new LocationOperationsDefined(id, wanted));
        };
    }

    private static Rejection unknown(LocationId id) {
        return Rejection.notFound("location.unknown", "There is no location %s.".formatted(id));
    }

    /** The location after an event. */
    public Location evolve(LocationEvent event) {
        return switch (event) {
            case LocationDefined(var id, var defined) ->
                    new Location(version + 1, defined, operations);
            case LocationOperationsDefined(var id, var defined) ->
                    new Location(version + 1, profile, defined);
        };
    }
}
