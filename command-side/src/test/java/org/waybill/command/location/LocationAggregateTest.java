package org.waybill.command.location;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.command.Shell;
import org.waybill.domain.location.LocationCommand.DefineLocation;
import org.waybill.domain.location.LocationCommand.DefineOperations;
import org.waybill.domain.location.LocationEvent.LocationDefined;
import org.waybill.domain.location.LocationEvent.LocationOperationsDefined;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.location.LocationOperations;
import org.waybill.domain.location.LocationProfile;

class LocationAggregateTest {

    private static final LocationId STORE = new LocationId("STORE-7");

    private final Shell<LocationAggregate> shell = new Shell<>(LocationAggregate.class);

    @Test
    void recordsWhatTheRulesSay() {
        shell.records(
                        List.of(),
                        new DefineLocation(STORE, profile("One")),
                        new LocationDefined(STORE, profile("One")))
                .records(
                        List.of(new LocationDefined(STORE, profile("One"))),
                        new DefineLocation(STORE, profile("Two")),
                        new LocationDefined(STORE, profile("Two")))
                .records(
                        List.of(new LocationDefined(STORE, profile("One"))),
                        new DefineLocation(STORE, profile("One")))
                .records(
                        List.of(new LocationDefined(STORE, profile("One"))),
                        new DefineOperations(STORE, operations(1)),
                        new LocationOperationsDefined(STORE, operations(1)))
                .records(
                        List.of(
                                new LocationDefined(STORE, profile("One")),
                                new LocationOperationsDefined(STORE, operations(1))),
                        new DefineOperations(STORE, operations(1)))
                .handlesNothingElse();
    }

    @Test
    void keepsToVersions() {
        shell.refusesOtherVersion(
                List.of(new LocationDefined(STORE, profile("One"))),
                new DefineLocation(STORE, profile("Two")));
    }

    private static LocationOperations operations(int priority) {
        return new LocationOperations(
                priority, List.of(), null, null, List.of(), List.of(), null, null, List.of(),
                List.of(), null);
    }

    private static LocationProfile profile(String name) {
        return new LocationProfile(
                name, LocationProfile.Type.STORE, null, null, "UTC", true, true, true);
    }
}
