package org.waybill.domain.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Story;
import org.waybill.domain.calendar.HolidayRegion;
import org.waybill.domain.location.LocationCommand.DefineLocation;
import org.waybill.domain.location.LocationCommand.DefineOperations;
import org.waybill.domain.location.LocationEvent.LocationDefined;
import org.waybill.domain.location.LocationEvent.LocationOperationsDefined;

class LocationTest {

    private static final LocationId DC = new LocationId("DC-1");
    private static final LocationProfile OPEN = profile(true);
    private static final LocationProfile CLOSED = profile(false);

    private final Story<Location, LocationCommand, LocationEvent> location =
            new Story<>(Location.UNDEFINED, Location::evolve, Location::decide);

    @Test
    void isDefined() {
        location.when(new DefineLocation(DC, OPEN)).then(new LocationDefined(DC, OPEN));
    }

    @Test
    void theSameAgainRecordsNothing() {
        location.given(new LocationDefined(DC, OPEN)).when(new DefineLocation(DC, OPEN)).nothing();
    }

    @Test
    void aChangeIsRecordedAndCounted() {
        var changed =
                location.given(new LocationDefined(DC, OPEN), new LocationDefined(DC, CLOSED));
        assertThat(changed.state()).isEqualTo(new Location(2, CLOSED));
        changed.when(new DefineLocation(DC, OPEN)).then(new LocationDefined(DC, OPEN));
    }

    @Test
    void itsOperationsAreDefinedBesideItsProfile() {
        var known = location.given(new LocationDefined(DC, OPEN));
        var busy = operations(3);

        known.when(new DefineOperations(DC, busy)).then(new LocationOperationsDefined(DC, busy));
        var defined = known.given(new LocationOperationsDefined(DC, busy));
        defined.when(new DefineOperations(DC, busy)).nothing();
        defined.when(new DefineLocation(DC, OPEN)).nothing();
        assertThat(defined.given(new LocationDefined(DC, CLOSED)).state())
                .isEqualTo(new Location(3, CLOSED, busy));
    }

    @Test
    void aLocationThatNobodyDefinedHasNoOperations() {
        location.when(new DefineOperations(DC, operations(3))).refused("location.unknown");
        assertThat(location.state().work()).isEqualTo(LocationOperations.NONE);
    }

    @Test
    void keepsTheHolidaysOfItsAddressUnlessOthersAreNamed() {
        var address = new Address("BR", null, "SP", null, null);

        assertThat(LocationOperations.NONE.holidaysAt(address))
                .isEqualTo(new HolidayRegion("BR", "SP"));
        assertThat(LocationOperations.NONE.holidaysAt(null)).isNull();
        assertThat(operations(3).holidaysAt(address)).isEqualTo(new HolidayRegion("DE", null));
    }

    private static LocationOperations operations(int priority) {
        return new LocationOperations(
                priority,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                new HolidayRegion("DE", null),
                List.of(),
                List.of(),
                null);
    }

    private static LocationProfile profile(boolean enabled) {
        return new LocationProfile(
                "Central",
                LocationProfile.Type.WAREHOUSE,
                null,
                new Geo(1, 2),
                "America/Sao_Paulo",
                true,
                false,
                enabled);
    }
}
