package org.waybill.benchmark.decision;

import java.util.List;
import java.util.stream.IntStream;
import org.waybill.domain.sourcing.optimum.Rate;
import org.waybill.domain.sourcing.optimum.Service;
import org.waybill.domain.sourcing.optimum.ServiceId;

/** What carriers ask, by zone and weight: the farther the dearer, nine steps up to 31.5 kg. */
final class Tariff {

    private static final long CENT = 1_000_000;
    private static final long[] GRAMS = {
        250, 500, 1_000, 2_000, 5_000, 10_000, 15_000, 20_000, 31_500
    };

    private static final List<Service> STANDARD = zones("STANDARD", 2, 450, 60);
    private static final List<Service> EXPRESS = zones("EXPRESS", 1, 1100, 160);
    private static final List<Service> ECONOMY = zones("ECONOMY", 4, 350, 45);

    private Tariff() {}

    static Service standard(int zone) {
        return STANDARD.get(zone);
    }

    static Service express(int zone) {
        return EXPRESS.get(zone);
    }

    static Service economy(int zone) {
        return ECONOMY.get(zone);
    }

    private static List<Service> zones(String name, int day, int cents, int centsPerStep) {
        return IntStream.range(0, 8)
                .mapToObj(zone -> service(name, day, zone, cents, centsPerStep))
                .toList();
    }

    private static Service service(String name, int day, int zone, int cents, int centsPerStep) {
        var rates =
                IntStream.range(0, GRAMS.length)
                        .mapToObj(
                                step ->
                                        new Rate(
                                                GRAMS[step],
                                                (cents + (centsPerStep + 12L * zone) * step) * CENT,
                                                (zone + 1) * GRAMS[step] / 20))
                        .toList();
        return Service.of(new ServiceId(name), day + zone / 3, rates);
    }
}
