package org.waybill.domain.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.calendar.CutOff;
import org.waybill.domain.calendar.DayTime;
import org.waybill.domain.calendar.OpeningHours;
import org.waybill.domain.calendar.OperatingCalendar;
import org.waybill.domain.calendar.Processing;
import org.waybill.domain.calendar.Weekday;
import org.waybill.domain.carrier.CarrierId;
import org.waybill.domain.carrier.CarrierProfile;
import org.waybill.domain.carrier.CarrierService;
import org.waybill.domain.carrier.Pickup;
import org.waybill.domain.carrier.SameDay;
import org.waybill.domain.carrier.Zone;
import org.waybill.domain.location.Address;
import org.waybill.domain.location.Geo;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Destination;
import org.waybill.domain.order.Method;

/** A warehouse in Berlin, a customer in Munich and a carrier between them, to be varied. */
record Ways(
        List<OpeningHours> hours,
        List<CutOff> cutOffs,
        Set<LocalDate> holidays,
        Processing processing,
        int backlogDays,
        Pickup pickup,
        List<Weekday> deliveryDays,
        int minDays,
        int maxDays,
        @Nullable SameDay sameDay,
        Set<LocalDate> holidaysThere,
        @Nullable Geo to) {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final CarrierId POST = new CarrierId("POST");
    static final Geo HERE = new Geo(52.52, 13.405);

    /** Open on weekdays until 18:00, cut-off at 14:00, taken at 17:00, there in 1 to 2 days. */
    static Ways usual() {
        return new Ways(
                weekdays("09:00", "18:00"),
                cutOffs("14:00"),
                Set.of(),
                Processing.NONE,
                0,
                new Pickup(List.of(), new DayTime("17:00")),
                List.of(),
                1,
                2,
                null,
                Set.of(),
                new Geo(48.137, 11.575));
    }

    static List<OpeningHours> weekdays(String from, String to) {
        return Weekday.ALL.subList(0, 5).stream()
                .map(day -> new OpeningHours(day, new DayTime(from), new DayTime(to)))
                .toList();
    }

    static List<CutOff> cutOffs(String time) {
        return Weekday.ALL.stream().map(day -> new CutOff(day, new DayTime(time))).toList();
    }

    Ways always() {
        return new Ways(
                List.of(),
                List.of(),
                holidays,
                processing,
                backlogDays,
                pickup,
                deliveryDays,
                minDays,
                maxDays,
                sameDay,
                holidaysThere,
                to);
    }

    Ways holidays(String... dates) {
        var days = Stream.of(dates).map(LocalDate::parse).collect(Collectors.toSet());
        return new Ways(
                hours,
                cutOffs,
                days,
                processing,
                backlogDays,
                pickup,
                deliveryDays,
                minDays,
                maxDays,
                sameDay,
                days,
                to);
    }

    Ways processing(@Nullable Integer days, @Nullable Integer of) {
        return new Ways(
                hours,
                cutOffs,
                holidays,
                new Processing(days, of),
                backlogDays,
                pickup,
                deliveryDays,
                minDays,
                maxDays,
                sameDay,
                holidaysThere,
                to);
    }

    Ways backlog(int days) {
        return new Ways(
                hours,
                cutOffs,
                holidays,
                processing,
                days,
                pickup,
                deliveryDays,
                minDays,
                maxDays,
                sameDay,
                holidaysThere,
                to);
    }

    Ways pickup(@Nullable String time, Weekday... days) {
        var when = new Pickup(List.of(days), time == null ? null : new DayTime(time));
        return new Ways(
                hours,
                cutOffs,
                holidays,
                processing,
                backlogDays,
                when,
                deliveryDays,
                minDays,
                maxDays,
                sameDay,
                holidaysThere,
                to);
    }

    Ways delivery(int min, int max, Weekday... days) {
        return new Ways(
                hours,
                cutOffs,
                holidays,
                processing,
                backlogDays,
                pickup,
                List.of(days),
                min,
                max,
                sameDay,
                holidaysThere,
                to);
    }

    Ways courier(long radius, String... windows) {
        var tours =
                Stream.of(windows)
                        .map(one -> one.split("-", 2))
                        .map(one -> new SameDay.Window(new DayTime(one[0]), new DayTime(one[1])))
                        .toList();
        return new Ways(
                hours,
                cutOffs,
                holidays,
                processing,
                backlogDays,
                new Pickup(Weekday.ALL, null),
                Weekday.ALL,
                0,
                0,
                new SameDay(radius, tours),
                holidaysThere,
                to);
    }

    Ways to(@Nullable Geo there) {
        return new Ways(
                hours,
                cutOffs,
                holidays,
                processing,
                backlogDays,
                pickup,
                deliveryDays,
                minDays,
                maxDays,
                sameDay,
                holidaysThere,
                there);
    }

    Origin origin() {
        var calendar =
                new OperatingCalendar(BERLIN, hours, cutOffs, holidays, List.of(), List.of());
        var address = new Address("DE", "10115", "BE", "Berlin", null);
        return new Origin(new LocationId("DC-1"), address, HERE, calendar, processing, backlogDays);
    }

    CarrierService service() {
        var steps = List.of(new Zone.WeightStep(1_000, 490), new Zone.WeightStep(50_000, 990));
        var zone =
                new Zone(
                        "ALL",
                        null,
                        List.of(),
                        List.of(),
                        null,
                        new Zone.Transit(minDays, maxDays),
                        steps);
        return new CarrierService(
                "PARCEL",
                "Parcel",
                List.of("DE"),
                30_000,
                null,
                List.of("3"),
                deliveryDays,
                pickup,
                null,
                sameDay,
                List.of(zone));
    }

    Courses courses(String at) {
        return courses(Instant.parse(at), "EUR", "DE", Freight.of(1_500));
    }

    Courses courses(Instant at, String currency, String country, Freight freight) {
        var carriers = new TreeMap<CarrierId, CarrierProfile>();
        carriers.put(POST, new CarrierProfile("Post", "EUR", true, List.of(service())));
        var destination = new Destination(new Address(country, null, null, null, null), to);
        return Courses.of(
                carriers,
                origin(),
                new Delivery(destination, holidaysThere),
                sameDay == null ? Method.SHIP : Method.SAME_DAY,
                freight,
                currency,
                at);
    }

    /** The only course. */
    Course course(String at) {
        return courses(at).courses().getFirst();
    }
}
