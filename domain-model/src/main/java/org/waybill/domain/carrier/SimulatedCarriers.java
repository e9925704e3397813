package org.waybill.domain.carrier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.calendar.DayTime;
import org.waybill.domain.calendar.Weekday;
import org.waybill.domain.carrier.SameDay.Window;
import org.waybill.domain.carrier.Zone.Border;
import org.waybill.domain.carrier.Zone.Transit;
import org.waybill.domain.carrier.Zone.WeightStep;

/**
 * The carriers that are there as long as nobody has configured any. Nobody charges these prices;
 * they are the same number of hundredths in every currency.
 */
public final class SimulatedCarriers {

    private static final String FACTORS = "SIMULATED-1";
    private static final Carbon ROAD = new Carbon("ROAD", 120, 200, FACTORS);
    private static final Carbon AIR = new Carbon("AIR", 900, 300, FACTORS);
    private static final Carbon BIKE = new Carbon("CARGO_BIKE", 10, 20, FACTORS);
    private static final List<Weekday> MONDAY_TO_SATURDAY = Weekday.ALL.subList(0, 6);
    private static final int DIVISOR = 5_000;

    /** Up to so many grams. */
    private static final long[] GRAMS = {500, 1_000, 2_000, 5_000, 10_000, 20_000, 31_500};

    /** What a weight costs of the price of the lightest, in percent. */
    private static final int[] PERCENT = {100, 115, 135, 175, 240, 350, 500};

    private static final long MOST_GRAMS = 31_500;

    /** By id. */
    public static final SortedMap<CarrierId, CarrierProfile> ALL = all();

    private SimulatedCarriers() {}

    private static SortedMap<CarrierId, CarrierProfile> all() {
        var carriers = new TreeMap<CarrierId, CarrierProfile>();
        carriers.put(
                new CarrierId("SIM-POST"),
                profile("Simulated Post", List.of(standard(), express())));
        carriers.put(
                new CarrierId("SIM-COURIER"), profile("Simulated Courier", List.of(sameDay())));
        return Collections.unmodifiableSortedMap(carriers);
    }

    private static CarrierProfile profile(String name, List<CarrierService> services) {
        return new CarrierProfile(name, null, true, services);
    }

    private static CarrierService standard() {
        return new CarrierService(
                "STANDARD",
                "Parcel",
                List.of(),
                MOST_GRAMS,
                DIVISOR,
                List.of("1", "7"),
                MONDAY_TO_SATURDAY,
                new Pickup(List.of(), new DayTime("17:00")),
                ROAD,
                null,
                List.of(
                        zone("LOCAL", Border.DOMESTIC, 50_000L, 1, 2, 450),
                        zone("REGIONAL", Border.DOMESTIC, 300_000L, 1, 3, 550),
                        zone("NATIONAL", Border.DOMESTIC, 1_000_000L, 2, 4, 690),
                        zone("REMOTE", Border.DOMESTIC, null, 3, 7, 890),
                        zone("NEAR", Border.INTERNATIONAL, 1_500_000L, 3, 7, 1_490),
                        zone("FAR", Border.INTERNATIONAL, null, 7, 15, 2_490)));
    }

    private static CarrierService express() {
        return new CarrierService(
                "EXPRESS",
                "Express parcel",
                List.of(),
                MOST_GRAMS,
                DIVISOR,
                List.of("1", "2", "3", "7", "9"),
                MONDAY_TO_SATURDAY,
                new Pickup(MONDAY_TO_SATURDAY, new DayTime("18:00")),
                AIR,
                null,
                List.of(
                        zone("REGIONAL", Border.DOMESTIC, 300_000L, 1, 1, 990),
                        zone("NATIONAL", Border.DOMESTIC, 1_000_000L, 1, 1, 1_290),
                        zone("REMOTE", Border.DOMESTIC, null, 1, 2, 1_690),
                        zone("NEAR", Border.INTERNATIONAL, 1_500_000L, 1, 3, 2_990),
                        zone("FAR", Border.INTERNATIONAL, null, 2, 5, 4_990)));
    }

    private static CarrierService sameDay() {
        var windows =
                Stream.of("10:00-13:00", "13:00-16:00", "16:00-19:00", "19:00-22:00")
                        .map(one -> one.split("-", 2))
                        .map(one -> new Window(new DayTime(one[0]), new DayTime(one[1])))
                        .toList();
        return new CarrierService(
                "SAME-DAY",
                "Courier of the day",
                List.of(),
                15_000,
                null,
                List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"),
                Weekday.ALL,
                new Pickup(Weekday.ALL, null),
                BIKE,
                new SameDay(15_000, windows),
                List.of(
                        zone("INNER", null, 5_000L, 0, 0, 790),
                        zone("OUTER", null, null, 0, 0, 1_190)));
    }

    private static Zone zone(
            String id,
            @Nullable Border border,
            @Nullable Long upToMetres,
            int min,
            int max,
            int price) {
        var steps = new ArrayList<WeightStep>();
        for (int i = 0; i < GRAMS.length; i++) {
            steps.add(new WeightStep(GRAMS[i], (long) price * PERCENT[i] / 100));
        }
        return new Zone(id, border, List.of(), List.of(), upToMetres, new Transit(min, max), steps);
    }
}
