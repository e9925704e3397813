package org.waybill.domain.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.calendar.Weekday;
import org.waybill.domain.carrier.Zone.Border;
import org.waybill.domain.carrier.Zone.Transit;
import org.waybill.domain.carrier.Zone.WeightStep;
import org.waybill.domain.location.Address;

/** Which zone a lane is in, and what a parcel counts. */
class LaneTest {

    private static final Address BERLIN = address("DE", "BE", "10115");
    private static final Address MUNICH = address("DE", "by", "80 331");
    private static final Address PARIS = address("FR", null, null);

    private static final List<Zone> BANDS =
            List.of(zone("NEAR", null, 100L), zone("FAR", null, 900L), zone("TOO", null, 900L));

    @Test
    void isInTheFirstBandThatIsFarEnough() {
        assertThat(id(lane(BERLIN, MUNICH, 100L), BANDS)).isEqualTo("NEAR");
        assertThat(id(lane(BERLIN, MUNICH, 101L), BANDS)).isEqualTo("FAR");
        assertThat(id(lane(BERLIN, MUNICH, 901L), BANDS)).isNull();
    }

    @Test
    void isInTheFarthestIfItsLengthIsNotKnown() {
        assertThat(id(lane(BERLIN, MUNICH, null), BANDS)).isEqualTo("FAR");
        var open = List.of(zone("OPEN", null, null), zone("FAR", null, 900L));
        assertThat(id(lane(BERLIN, MUNICH, null), open)).isEqualTo("OPEN");
        assertThat(id(lane(BERLIN, MUNICH, null), List.of())).isNull();
    }

    @Test
    void staysInACountryOrLeavesIt() {
        var zones =
                List.of(
                        zone("ABROAD", Border.INTERNATIONAL, null),
                        zone("HOME", Border.DOMESTIC, null));

        assertThat(id(lane(BERLIN, MUNICH, 5L), zones)).isEqualTo("HOME");
        assertThat(id(lane(BERLIN, PARIS, 5L), zones)).isEqualTo("ABROAD");
        assertThat(id(lane(null, PARIS, 5L), zones)).isEqualTo("HOME");
    }

    @Test
    void beginsAndEndsInAreas() {
        var bavaria = List.of(new Area("DE", "BY", null));
        var munich = List.of(new Area("FR", null, null), new Area("DE", null, "803-3"));
        var toBavaria = List.of(between("Z", List.of(), bavaria));
        var toMunich = List.of(between("Z", List.of(), munich));
        var fromBavaria = List.of(between("Z", bavaria, List.of()));

        assertThat(id(lane(BERLIN, MUNICH, null), toBavaria)).isEqualTo("Z");
        assertThat(id(lane(MUNICH, BERLIN, null), toBavaria)).isNull();
        assertThat(id(lane(BERLIN, MUNICH, null), toMunich)).isEqualTo("Z");
        assertThat(id(lane(BERLIN, address("DE", null, null), null), toMunich)).isNull();
        assertThat(id(lane(MUNICH, PARIS, null), fromBavaria)).isEqualTo("Z");
        assertThat(id(lane(null, PARIS, null), fromBavaria)).isNull();
    }

    @Test
    void takesItsZonesLengthWhereItsOwnIsNotKnown() {
        assertThat(lane(BERLIN, MUNICH, 7L).length(BANDS.getFirst())).isEqualTo(7);
        assertThat(lane(BERLIN, MUNICH, null).length(BANDS.getFirst())).isEqualTo(100);
        assertThat(lane(BERLIN, MUNICH, null).length(zone("OPEN", null, null)))
                .isEqualTo(1_000_000);
    }

    @Test
    void aLargeParcelCountsItsSize() {
        assertThat(service(5_000).chargeableGrams(1_000, 0)).isEqualTo(1_000);
        // 40 x 30 x 20 cm are 24 litres: 4.8 kg by 5000, 4 kg by 6000.
        assertThat(service(5_000).chargeableGrams(1_000, 24_000_000)).isEqualTo(4_800);
        assertThat(service(6_000).chargeableGrams(1_000, 24_000_000)).isEqualTo(4_000);
        assertThat(service(6_000).chargeableGrams(5_000, 24_000_000)).isEqualTo(5_000);
        assertThat(service(5_000).chargeableGrams(0, 5_001)).isEqualTo(2);
        assertThat(service(null).chargeableGrams(1_000, 24_000_000)).isEqualTo(1_000);
    }

    @Test
    void emitsByWeightAndWay() {
        var road = new Carbon("ROAD", 120, 200, "TEST");

        assertThat(road.grams(1_000_000, 1_000)).isEqualTo(320);
        assertThat(road.grams(1_000, 500_000)).isEqualTo(260);
        assertThat(road.grams(1, 1)).isEqualTo(201);
        assertThat(road.grams(0, 1_000_000)).isEqualTo(200);
    }

    @Test
    void deliversFromMondayToFridayIfNothingElseIsSaid() {
        assertThat(service(null).deliversOn(Weekday.FRIDAY)).isTrue();
        assertThat(service(null).deliversOn(Weekday.SATURDAY)).isFalse();
        assertThat(service(null).pickup().on(Weekday.SUNDAY)).isFalse();
    }

    private static CarrierService service(@Nullable Integer divisor) {
        return new CarrierService(
                "S",
                "S",
                List.of(),
                30_000,
                divisor,
                List.of(),
                List.of(),
                new Pickup(List.of(), null),
                null,
                null,
                BANDS);
    }

    private static @Nullable String id(Lane lane, List<Zone> zones) {
        var zone = lane.zone(zones);
        return zone == null ? null : zone.id();
    }

    private static Lane lane(@Nullable Address from, Address to, @Nullable Long metres) {
        return new Lane(from, to, metres);
    }

    private static Address address(
            String country, @Nullable String region, @Nullable String postalCode) {
        return new Address(country, postalCode, region, null, null);
    }

    private static Zone zone(String id, @Nullable Border border, @Nullable Long upToMetres) {
        return new Zone(
                id,
                border,
                List.of(),
                List.of(),
                upToMetres,
                new Transit(1, 2),
                List.of(new WeightStep(1_000, 100)));
    }

    private static Zone between(String id, List<Area> from, List<Area> to) {
        return new Zone(
                id, null, from, to, null, new Transit(1, 2), List.of(new WeightStep(1_000, 100)));
    }
}
