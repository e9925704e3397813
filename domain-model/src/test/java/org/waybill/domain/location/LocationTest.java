package org.waybill.domain.location;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waybill.domain.Story;
import org.waybill.domain.location.LocationCommand.DefineLocation;
import org.waybill.domain.location.LocationEvent.LocationDefined;

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
