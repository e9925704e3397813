package org.waybill.app.golden;

import java.time.LocalDate;
import java.util.List;
import org.waybill.domain.Money;
import org.waybill.domain.calendar.Closure;
import org.waybill.domain.calendar.CutOff;
import org.waybill.domain.calendar.DayTime;
import org.waybill.domain.calendar.HolidayRegion;
import org.waybill.domain.calendar.OpeningHours;
import org.waybill.domain.calendar.Processing;
import org.waybill.domain.calendar.SpecialOpening;
import org.waybill.domain.calendar.Weekday;
import org.waybill.domain.carrier.Area;
import org.waybill.domain.carrier.Carbon;
import org.waybill.domain.carrier.CarrierEvent.CarrierDefined;
import org.waybill.domain.carrier.CarrierId;
import org.waybill.domain.carrier.CarrierProfile;
import org.waybill.domain.carrier.CarrierService;
import org.waybill.domain.carrier.Pickup;
import org.waybill.domain.carrier.SameDay;
import org.waybill.domain.carrier.Zone;
import org.waybill.domain.location.Acceptance;
import org.waybill.domain.location.DailyCapacity;
import org.waybill.domain.location.LocationEvent.LocationOperationsDefined;
import org.waybill.domain.location.LocationOperations;

/** Events of carriers, and of how locations work. */
final class CarrierSamples {

    private static final CarrierId POST = new CarrierId("POST");
    private static final DayTime MORNING = new DayTime("09:00");
    private static final DayTime EVENING = new DayTime("18:30");
    private static final LocalDate DAY = LocalDate.parse("2026-12-24");

    private CarrierSamples() {}

    static List<Object> complete() {
        return List.of(
                new CarrierDefined(POST, new CarrierProfile("Post", "BRL", true, List.of(full()))),
                new LocationOperationsDefined(
                        Samples.STORE,
                        new LocationOperations(
                                5,
                                List.of("fragile"),
                                new Money(150, "BRL"),
                                new Money(35, "BRL"),
                                List.of(new OpeningHours(Weekday.MONDAY, MORNING, EVENING)),
                                List.of(new CutOff(Weekday.MONDAY, new DayTime("14:00"))),
                                new Processing(1, 4),
                                new HolidayRegion("BR", "SP"),
                                List.of(new Closure(DAY, DAY.plusDays(7), "Stocktaking")),
                                List.of(new SpecialOpening(DAY, MORNING, DayTime.END)),
                                new DailyCapacity(500, 80),
                                List.of("1", "7"),
                                new Acceptance(30, true))));
    }

    static List<Object> minimal() {
        return List.of(
                new CarrierDefined(POST, new CarrierProfile("Post", null, false, List.of(bare()))),
                new LocationOperationsDefined(
                        Samples.STORE,
                        new LocationOperations(
                                null, List.of(), null, null, List.of(), List.of(), null, null,
                                List.of(), List.of(), null)));
    }

    private static CarrierService full() {
        return new CarrierService(
                "EXPRESS",
                "Express parcel",
                List.of("BR"),
                30_000,
                6_000,
                List.of("3"),
                List.of(Weekday.SATURDAY),
                new Pickup(List.of(Weekday.FRIDAY), new DayTime("17:00")),
                new Carbon("ROAD", 120, 200, "GLEC-3.1"),
                new SameDay(8_000, List.of(new SameDay.Window(new DayTime("10:00"), EVENING))),
                List.of(
                        new Zone(
                                "NEAR",
                                Zone.Border.DOMESTIC,
                                List.of(new Area("BR", "SP", "01")),
                                List.of(new Area("BR", "RJ", "20")),
                                500_000L,
                                new Zone.Transit(1, 3),
                                List.of(new Zone.WeightStep(1_000, 1_990)))));
    }

    private static CarrierService bare() {
        return new CarrierService(
                "STANDARD",
                "Parcel",
                List.of(),
                30_000,
                null,
                List.of(),
                List.of(),
                new Pickup(List.of(), null),
                null,
                null,
                List.of(
                        new Zone(
                                "ANY",
                                null,
                                List.of(),
                                List.of(new Area("BR", null, null)),
                                null,
                                new Zone.Transit(0, 0),
                                List.of(new Zone.WeightStep(1_000, 0)))));
    }
}
