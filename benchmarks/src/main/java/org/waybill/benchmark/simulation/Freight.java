package org.waybill.benchmark.simulation;

import java.util.ArrayList;
import java.util.List;
import org.waybill.domain.sourcing.optimum.Rate;
import org.waybill.domain.sourcing.optimum.Service;
import org.waybill.domain.sourcing.optimum.ServiceId;

/** What the carrier asks: by eight zones of distance and nine steps of weight, at two speeds. */
final class Freight {

    /** The last day that is in time. */
    static final int USUAL_DAY = 5;

    static final int FAST_DAY = 2;

    private static final long[] GRAMS = {
        500, 1_000, 2_000, 3_000, 5_000, 10_000, 15_000, 20_000, 31_500
    };
    private static final int[] STEPS = {0, 1, 2, 3, 5, 8, 11, 14, 20};
    private static final int[] ZONE_KM = {80, 200, 400, 650, 950, 1_300, 1_750};

    private static final List<List<Service>> BY_ZONE = zones();

    private Freight() {}

    static int zone(long metres) {
        int zone = 0;
        while (zone < ZONE_KM.length && metres > ZONE_KM[zone] * 1000L) {
            zone++;
        }
        return zone;
    }

    static List<Service> services(long metres) {
        return BY_ZONE.get(zone(metres));
    }

    private static List<List<Service>> zones() {
        var zones = new ArrayList<List<Service>>();
        for (int zone = 0; zone <= ZONE_KM.length; zone++) {
            zones.add(
                    List.of(
                            service("STANDARD", 1 + zone / 2, 420 + 45 * zone, 35 + 14 * zone),
                            service("EXPRESS", 1 + zone / 4, 950 + 110 * zone, 80 + 30 * zone)));
        }
        return List.copyOf(zones);
    }

    private static Service service(String name, int day, int cents, int centsPerStep) {
        var rates = new ArrayList<Rate>();
        for (int i = 0; i < GRAMS.length; i++) {
            rates.add(new Rate(GRAMS[i], (cents + (long) centsPerStep * STEPS[i]) * Money.CENT, 0));
        }
        return Service.of(new ServiceId(name), day, rates);
    }

    /** What a parcel costs by the cheapest service that is there in time. */
    static long price(long metres, int lastDay, long grams) {
        long best = Long.MAX_VALUE;
        for (var service : services(metres)) {
            if (service.day() <= lastDay) {
                best = Math.min(best, price(service, grams));
            }
        }
        return best;
    }

    private static long price(Service service, long grams) {
        return service.rates().stream()
                .filter(rate -> grams <= rate.upToGrams())
                .findFirst()
                .orElseThrow()
                .price();
    }

    /** The cheapest prices by weight of the services that are there in time, with handling. */
    static List<Rate> rates(long metres, int lastDay, long handling) {
        var rates = new ArrayList<Rate>();
        for (long grams : GRAMS) {
            rates.add(new Rate(grams, price(metres, lastDay, grams) + handling, 0));
        }
        return rates;
    }
}
