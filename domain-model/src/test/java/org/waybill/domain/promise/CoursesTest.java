package org.waybill.domain.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Money;
import org.waybill.domain.calendar.Weekday;
import org.waybill.domain.carrier.CarrierId;
import org.waybill.domain.carrier.CarrierProfile;
import org.waybill.domain.carrier.SimulatedCarriers;
import org.waybill.domain.location.Address;
import org.waybill.domain.location.Geo;
import org.waybill.domain.location.LocationOperations;
import org.waybill.domain.order.Destination;
import org.waybill.domain.order.Method;
import org.waybill.domain.promise.Declined.Reason;
import org.waybill.domain.promise.Step.Kind;
import org.waybill.domain.promise.Step.Wait;
import org.waybill.domain.sourcing.optimum.HazmatClass;
import org.waybill.domain.sourcing.optimum.LocationPrices;
import org.waybill.domain.sourcing.optimum.Rate;

/** When a parcel is taken and when it is there. Berlin is an hour ahead of UTC in winter. */
class CoursesTest {

    private static final Ways USUAL = Ways.usual();

    @Test
    void isTakenThatDayBeforeTheCutOffAndTheNextFromThen() {
        dates(USUAL.course("2026-03-04T12:59:59Z"), "2026-03-04", "2026-03-05", "2026-03-06");
        var late = USUAL.course("2026-03-04T13:00:00Z");
        dates(late, "2026-03-05", "2026-03-06", "2026-03-09");
        assertThat(step(late, Kind.ORDER).why()).containsExactly(Wait.CUT_OFF_PASSED);
        assertThat(step(late, Kind.TRANSIT_SLOWEST).why())
                .containsExactly(Wait.NO_DELIVERY_THAT_DAY);
    }

    @Test
    void waitsForMondayOverAWeekend() {
        var friday = USUAL.course("2026-03-06T20:00:00Z");

        dates(friday, "2026-03-09", "2026-03-10", "2026-03-11");
        assertThat(step(friday, Kind.ORDER).why())
                .containsExactly(Wait.CUT_OFF_PASSED, Wait.CLOSED_THAT_DAY);
    }

    @Test
    void keepsTheCutOffWhenClocksChange() {
        // From 29 March on, 14:00 in Berlin is 12:00 UTC; until 24 October it stays so.
        dates(USUAL.course("2026-03-30T11:59:59Z"), "2026-03-30", "2026-03-31", "2026-04-01");
        dates(USUAL.course("2026-03-30T12:00:00Z"), "2026-03-31", "2026-04-01", "2026-04-02");
        dates(USUAL.course("2026-10-26T12:59:59Z"), "2026-10-26", "2026-10-27", "2026-10-28");
    }

    @Test
    void countsNoHolidaysAtEitherEnd() {
        var newYear = USUAL.holidays("2025-12-25", "2025-12-26", "2026-01-01");

        dates(newYear.course("2025-12-24T14:00:00Z"), "2025-12-29", "2025-12-30", "2025-12-31");
        dates(newYear.course("2025-12-31T10:00:00Z"), "2025-12-31", "2026-01-02", "2026-01-05");
        var easter = newYear.course("2025-12-24T14:00:00Z");
        assertThat(step(easter, Kind.ORDER).why())
                .containsExactly(Wait.CUT_OFF_PASSED, Wait.HOLIDAY, Wait.CLOSED_THAT_DAY);
    }

    @Test
    void knowsLeapDays() {
        dates(USUAL.course("2028-02-28T10:00:00Z"), "2028-02-28", "2028-02-29", "2028-03-01");
        dates(USUAL.course("2027-02-26T10:00:00Z"), "2027-02-26", "2027-03-01", "2027-03-02");
    }

    @Test
    void isOpenAllDayWithoutHoursAndCutOff() {
        var always = USUAL.always().pickup(null, Weekday.ALL.toArray(Weekday[]::new));

        dates(always.course("2026-03-04T22:59:59Z"), "2026-03-04", "2026-03-05", "2026-03-06");
        dates(always.course("2026-03-04T23:00:00Z"), "2026-03-05", "2026-03-06", "2026-03-09");
    }

    @Test
    void isTakenOnlyWhereItIsReadyInTime() {
        var atNoon = USUAL.always().pickup("12:00");

        assertThat(atNoon.course("2026-03-04T11:00:00Z").shipBy()).isEqualTo("2026-03-04");
        var late = atNoon.course("2026-03-04T11:00:01Z");
        assertThat(late.shipBy()).isEqualTo("2026-03-05");
        assertThat(step(late, Kind.PICKUP).why()).containsExactly(Wait.PICKUP_PASSED);
    }

    @Test
    void worksInItsOpeningHoursOnly() {
        // Ordered at 13:00, five hours are just done at 18:00, after the carrier came.
        var five = USUAL.processing(null, 5).course("2026-03-04T12:00:00Z");
        assertThat(five.readyFrom()).isEqualTo("2026-03-04T17:00:00Z");
        assertThat(five.shipBy()).isEqualTo("2026-03-05");
        // Six hours end an hour after the next opening.
        var six = USUAL.processing(null, 6).course("2026-03-06T12:00:00Z");
        assertThat(six.readyFrom()).isEqualTo("2026-03-09T09:00:00Z");
        assertThat(step(six, Kind.PROCESSING).why()).containsExactly(Wait.CLOSED_THAT_DAY);
        var both = USUAL.processing(1, 2).course("2026-03-06T12:00:00Z");
        assertThat(both.readyFrom()).isEqualTo("2026-03-09T10:00:00Z");
    }

    @Test
    void addsWorkingDaysOfProcessingAndOfBacklog() {
        var two = USUAL.processing(2, null).backlog(1).course("2026-03-05T10:00:00Z");

        assertThat(two.shipBy()).isEqualTo("2026-03-10");
        assertThat(two.steps())
                .extracting(Step::kind)
                .containsExactly(
                        Kind.ORDER,
                        Kind.PROCESSING,
                        Kind.BACKLOG,
                        Kind.PICKUP,
                        Kind.TRANSIT_FASTEST,
                        Kind.TRANSIT_SLOWEST);
    }

    @Test
    void waitsForThePickupDayAndTheDeliveryDay() {
        var once = USUAL.pickup("17:00", Weekday.TUESDAY).delivery(1, 3, Weekday.SATURDAY);

        var course = once.course("2026-03-04T10:00:00Z");
        dates(course, "2026-03-10", "2026-03-14", "2026-03-28");
        assertThat(step(course, Kind.PICKUP).why())
                .containsExactly(Wait.NO_PICKUP_THAT_DAY, Wait.CLOSED_THAT_DAY);
    }

    @Test
    void isTakenNeverIfTheDaysDoNotMeet() {
        assertThat(reason(USUAL.pickup(null, Weekday.SUNDAY))).isEqualTo(Reason.NO_PICKUP);
        var closed =
                new Ways(
                        Ways.weekdays("09:00", "09:00"),
                        List.of(),
                        USUAL.holidays(),
                        USUAL.processing(),
                        0,
                        USUAL.pickup(),
                        List.of(),
                        1,
                        2,
                        null,
                        USUAL.holidays(),
                        USUAL.to());
        assertThat(reason(closed)).isEqualTo(Reason.NEVER_OPEN);
    }

    @Test
    void sayWhyAServiceDoesNotGo() {
        var at = Instant.parse("2026-03-04T10:00:00Z");

        assertThat(reason(USUAL.courses(at, "BRL", "DE", Freight.of(1))))
                .isEqualTo(Reason.OTHER_CURRENCY);
        assertThat(reason(USUAL.courses(at, "EUR", "AQ", Freight.of(1))))
                .isEqualTo(Reason.COUNTRY_NOT_SERVED);
        assertThat(reason(USUAL.courses(at, "EUR", "DE", Freight.of(30_001))))
                .isEqualTo(Reason.TOO_HEAVY);
        assertThat(USUAL.courses(at, "EUR", "DE", Freight.of(30_000)).declined()).isEmpty();
    }

    @Test
    void bringsOnTheSameDayInTheNextTour() {
        var near = USUAL.to(new Geo(52.55, 13.405)).courier(5_000, "16:00-19:00", "10:00-13:00");

        var morning = near.course("2026-03-04T08:30:00Z");
        dates(morning, "2026-03-04", "2026-03-04", "2026-03-04");
        assertThat(morning.window())
                .isEqualTo(
                        new Course.Window(
                                Instant.parse("2026-03-04T09:00:00Z"),
                                Instant.parse("2026-03-04T12:00:00Z")));
        assertThat(near.course("2026-03-04T09:00:01Z").shipBy()).isEqualTo("2026-03-04");
        dates(near.course("2026-03-06T13:00:00Z"), "2026-03-09", "2026-03-09", "2026-03-09");
    }

    @Test
    void goesNoFartherThanItsRadiusAndNotBlindly() {
        var courier = USUAL.courier(5_000, "10:00-13:00");

        assertThat(reason(courier)).isEqualTo(Reason.OUTSIDE_RADIUS);
        assertThat(reason(courier.to(null))).isEqualTo(Reason.NO_COORDINATES);
    }

    @Test
    void isAServiceOfSourcing() {
        var service =
                USUAL.courses(Instant.parse("2026-03-04T10:00:00Z"), "EUR", "DE", freight(7))
                        .services()
                        .getFirst();

        assertThat(service.id().value()).isEqualTo("POST.PARCEL");
        assertThat(service.day()).isEqualTo((int) LocalDate.parse("2026-03-06").toEpochDay());
        assertThat(service.refused()).containsExactly(new HazmatClass("3"));
        // Seven times ten kilos are two full parcels and a third.
        assertThat(service.rates())
                .containsExactly(
                        new Rate(1_000, 490_000_000, 0),
                        new Rate(30_000, 990_000_000, 0),
                        new Rate(31_000, 1_480_000_000, 0),
                        new Rate(60_000, 1_980_000_000, 0),
                        new Rate(61_000, 2_470_000_000L, 0),
                        new Rate(90_000, 2_970_000_000L, 0));
    }

    @Test
    void locationsChargeInTheCurrencyThatIsAskedFor() {
        var operations =
                new LocationOperations(
                        null,
                        List.of(),
                        new Money(150, "EUR"),
                        new Money(30, "BRL"),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null);

        assertThat(Charges.of(operations, "EUR")).isEqualTo(LocationPrices.of(150_000_000, 0));
        assertThat(Charges.of(operations, "BRL")).isEqualTo(LocationPrices.of(0, 30_000_000));
    }

    @Test
    void aHeavyLoadGoesInAsManyParcelsAsThereMayBe() {
        var at = Instant.parse("2026-03-04T10:00:00Z");
        var heavy = USUAL.courses(at, "EUR", "DE", freight(100_000)).courses().getFirst();

        assertThat(heavy.rates()).hasSize(200);
        assertThat(heavy.price(3_000_000)).isEqualTo(100 * 990_000_000L);
        assertThat(heavy.price(3_000_001)).isNull();
    }

    @Test
    void simulatedCarriersGoEverywhereInAnyCurrency() {
        assertThat(simulated("EUR", 1)).isEqualTo(5_500_000L * 100);
        assertThat(simulated("BRL", 1)).isEqualTo(5_500_000L * 100);
        // Yen have no hundredths, dinars have thousandths.
        assertThat(simulated("JPY", 1)).isEqualTo(5_500_000);
        assertThat(simulated("KWD", 1)).isEqualTo(5_500_000L * 1_000);
    }

    private static @Nullable Long simulated(String currency, long grams) {
        var there = new Geo(52.52, 16);
        var carriers = new TreeMap<CarrierId, CarrierProfile>(SimulatedCarriers.ALL);
        var to = USUAL.to(there);
        var found =
                Courses.of(
                        carriers,
                        to.origin(),
                        new Delivery(
                                new Destination(new Address("DE", null, null, null, null), there),
                                to.holidays()),
                        Method.SHIP,
                        Freight.of(grams),
                        currency,
                        Instant.parse("2026-03-04T10:00:00Z"));
        assertThat(found.courses())
                .extracting(one -> one.id().value())
                .containsExactly("SIM-POST.STANDARD", "SIM-POST.EXPRESS");
        return found.courses().getFirst().price(grams);
    }

    private static Freight freight(int units) {
        return new Freight(List.of(new Freight.Item(units, 10_000, 0)));
    }

    private static Reason reason(Ways ways) {
        return reason(ways.courses("2026-03-04T10:00:00Z"));
    }

    private static Reason reason(Courses courses) {
        assertThat(courses.courses()).isEmpty();
        return courses.declined().getFirst().reason();
    }

    private static Step step(Course course, Kind kind) {
        return course.steps().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }

    private static void dates(Course course, String ship, String earliest, String latest) {
        assertThat(course.shipBy()).isEqualTo(ship);
        assertThat(course.earliest()).isEqualTo(earliest);
        assertThat(course.latest()).isEqualTo(latest);
    }
}
