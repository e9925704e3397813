package org.waybill.domain.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class GeoTest {

    private static final Geo SAO_PAULO = new Geo(-23.5505, -46.6333);
    private static final Geo RIO = new Geo(-22.9068, -43.1729);
    private static final Geo LONDON = new Geo(51.5074, -0.1278);
    private static final Geo PARIS = new Geo(48.8566, 2.3522);

    @Test
    void knowsHowFarCitiesLieApart() {
        // The ellipsoid differs from the sphere by up to half a percent.
        var close = Percentage.withPercentage(0.6);
        assertThat(SAO_PAULO.metresTo(RIO)).isCloseTo(360_750L, close);
        assertThat(LONDON.metresTo(PARIS)).isCloseTo(343_550L, close);
    }

    @Test
    void isTheSameInBothDirections() {
        assertThat(RIO.metresTo(SAO_PAULO)).isEqualTo(SAO_PAULO.metresTo(RIO));
    }

    @Test
    void nothingIsFartherThanHalfAroundTheEarth() {
        assertThat(new Geo(0, 0).metresTo(new Geo(0, 180))).isEqualTo(20_015_114L);
        assertThat(new Geo(90, 0).metresTo(new Geo(-90, 77))).isEqualTo(20_015_114L);
        assertThat(PARIS.metresTo(PARIS)).isZero();
    }

    @Test
    void crossesTheDateLineTheShortWay() {
        assertThat(new Geo(0, 179.5).metresTo(new Geo(0, -179.5)))
                .isEqualTo(new Geo(0, 0).metresTo(new Geo(0, 1)));
    }

    @Test
    void whoIsFartherIsFartherInAStraightLineToo() {
        assertThat(square(LONDON, PARIS)).isLessThan(square(SAO_PAULO, RIO));
        assertThat(square(SAO_PAULO, RIO)).isLessThan(square(SAO_PAULO, PARIS));
        assertThat(square(new Geo(0, 179.5), new Geo(0, -179.5)))
                .isCloseTo(square(new Geo(0, 0), new Geo(0, 1)), within(1e-15));
        assertThat(square(new Geo(90, 0), new Geo(-90, 77))).isCloseTo(4, within(1e-15));
    }

    private static double square(Geo one, Geo other) {
        return one.direction().squareTo(other.direction());
    }

    @Test
    void nobodyKnowsHowFarItIsToNowhere() {
        assertThat(Geo.metres(PARIS, null)).isNull();
        assertThat(Geo.metres(null, PARIS)).isNull();
        assertThat(Geo.metres(PARIS, PARIS)).isZero();
    }
}
