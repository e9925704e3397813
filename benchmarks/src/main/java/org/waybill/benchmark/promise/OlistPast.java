package org.waybill.benchmark.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waybill.benchmark.olist.Fate;
import org.waybill.benchmark.olist.OlistData;
import org.waybill.benchmark.olist.OlistOrder;
import org.waybill.benchmark.olist.OlistSeller;
import org.waybill.benchmark.olist.OlistStatus;
import org.waybill.benchmark.olist.Place;
import org.waybill.benchmark.olist.Times;

/**
 * Olist's orders as the study sees them: those delivered, and of those that were shipped and never
 * delivered one in ten, because the sample at hand holds all of them and one in ten of the others.
 */
final class OlistPast {

    private static final int ONE_IN = 10;
    private static final int LONGEST_HANDLING = 25;
    private static final int KM_UNKNOWN = 500;
    private static final int ZIP_AREA = 3;
    private static final double EARTH_KM = 6371;
    private static final int[] KM_STEPS = {
        20, 60, 120, 220, 320, 420, 550, 700, 900, 1200, 1600, 2000, 2400
    };

    private final Map<String, Place> sellers = new HashMap<>();

    private OlistPast(List<OlistSeller> all) {
        all.forEach(seller -> sellers.put(seller.id(), seller.place()));
    }

    static List<PastOrder> of(OlistData data) {
        var past = new OlistPast(data.sellers());
        return data.orders().stream().filter(OlistPast::counts).map(past::order).toList();
    }

    private static boolean counts(OlistOrder order) {
        if (order.lines().isEmpty() || order.fate() == Fate.CANCELLED) {
            return false;
        }
        return order.status() == OlistStatus.DELIVERED
                ? order.delivered() != null
                : order.status() == OlistStatus.SHIPPED
                        && Integer.parseInt(order.id().substring(0, 4), 16) % ONE_IN == 0;
    }

    private PastOrder order(OlistOrder order) {
        var bought = date(order.purchased());
        return new PastOrder(
                order.id(),
                bought,
                properties(order, bought),
                Optional.ofNullable(order.delivered()).map(OlistPast::date).orElse(null),
                date(order.estimated()));
    }

    private List<String> properties(OlistOrder order, LocalDate bought) {
        var home = order.home();
        var seller = order.lines().getFirst().seller();
        var origin = Optional.ofNullable(sellers.get(seller));
        var properties = new ArrayList<String>();
        properties.add("distance:" + step(origin.map(place -> km(place, home)).orElse(KM_UNKNOWN)));
        properties.add("state:" + home.state());
        properties.add("area:" + home.zip().substring(0, ZIP_AREA));
        origin.ifPresent(place -> properties.add("lane:" + place.state() + "-" + home.state()));
        if (order.shippingLimit() != null) {
            var days = ChronoUnit.DAYS.between(bought, date(order.shippingLimit()));
            properties.add("handling:" + Math.min(days, LONGEST_HANDLING));
        }
        properties.add("seller:" + seller);
        return properties;
    }

    private static LocalDate date(Instant instant) {
        return instant.atZone(Times.ZONE).toLocalDate();
    }

    private static int step(int km) {
        int step = 0;
        while (step < KM_STEPS.length && KM_STEPS[step] <= km) {
            step++;
        }
        return step;
    }

    /** As the crow flies. */
    private static int km(Place from, Place to) {
        if (from.center() == null || to.center() == null) {
            return KM_UNKNOWN;
        }
        double south = Math.toRadians(from.center().lat());
        double north = Math.toRadians(to.center().lat());
        double across = Math.toRadians(to.center().lon() - from.center().lon());
        double h =
                square(Math.sin((north - south) / 2))
                        + Math.cos(south) * Math.cos(north) * square(Math.sin(across / 2));
        return (int) (2 * EARTH_KM * Math.asin(Math.sqrt(h)));
    }

    private static double square(double x) {
        return x * x;
    }
}
