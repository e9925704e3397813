package org.waybill.domain.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.product.Sku;
import org.waybill.domain.routing.Site.ServiceOffer;
import org.waybill.domain.sourcing.optimum.DeliveryPromise;
import org.waybill.domain.sourcing.optimum.LocationPrices;
import org.waybill.domain.sourcing.optimum.Offer;
import org.waybill.domain.sourcing.optimum.PlannedShipment;
import org.waybill.domain.sourcing.optimum.Policy;
import org.waybill.domain.sourcing.optimum.Rate;
import org.waybill.domain.sourcing.optimum.Service;
import org.waybill.domain.sourcing.optimum.ServiceId;

/** Costs: what things cost in truth, times their weights, and what the rules put on top. */
record CostScale(
        Weights weights, Pricing pricing, RoutingRequest request, Strategy strategy, int pass)
        implements Scale {

    /** Micros of a minor unit. */
    private static final long MICROS = 1_000_000;

    private static final int WHOLE = 1_000;

    @Override
    public Offer offer(Site site) {
        return new Offer(
                site.location(),
                site.priority(),
                site.available(),
                site.room(),
                true,
                Set.copyOf(site.excluded()),
                site.refuses(request.hazmat()),
                prices(site),
                services(site));
    }

    private LocationPrices prices(Site site) {
        var costs = site.costs();
        long metres = site.metres() == null ? 0 : site.metres();
        long handling =
                share(costs.handling(), weights.handling())
                        + Math.multiplyExact(weights.kilometre(), MICROS / WHOLE * metres)
                        + weights.workload() * MICROS / 100 * Math.min(100, site.workload());
        return new LocationPrices(
                handling,
                share(costs.labor(), weights.labor()),
                0,
                share(costs.roomPrice(), weights.scarcity()),
                scarcity(site),
                shares(costs.markdown(), weights.markdown()));
    }

    /** The shadow price of a unit, and its share of what taking all of them would cost. */
    private Map<Sku, Long> scarcity(Site site) {
        var prices = new HashMap<>(shares(site.costs().scarcity(), weights.scarcity()));
        if (weights.lastUnit() > 0) {
            site.available()
                    .forEach(
                            (sku, units) ->
                                    prices.merge(
                                            sku,
                                            weights.lastUnit() * MICROS / Math.max(1, units),
                                            Long::sum));
        }
        return prices;
    }

    private List<Service> services(Site site) {
        if (request.order().method().collected()) {
            return List.of(RankScale.FREE);
        }
        return pricing.services(site).stream().map(this::service).toList();
    }

    private Service service(ServiceOffer offer) {
        long days = Math.max(0, offer.day() - request.order().today());
        long waiting = Math.multiplyExact(days, weights.day() * MICROS);
        var rates = pricing.rates(offer).stream().map(rate -> rate(rate, waiting)).toList();
        return new Service(offer.id(), offer.day(), rates, offer.refuses(request.hazmat()));
    }

    private Rate rate(Rate rate, long more) {
        long price = share(rate.price(), weights.parcels()) + more;
        return new Rate(rate.upToGrams(), price, rate.carbonGrams());
    }

    @Override
    public Policy policy() {
        var splits = strategy.splits();
        // Minor units for a tonne are micros for a gram.
        return new Policy(
                splits.in(pass),
                weights.split() * MICROS,
                splits.threshold(),
                promise(),
                weights.carbonTonne(),
                Set.of());
    }

    private @Nullable DeliveryPromise promise() {
        var day = request.order().promisedDay();
        var rule = strategy.promise();
        if (day == null || rule.kind() == PromiseRule.Kind.IGNORE) {
            return null;
        }
        return new DeliveryPromise(day, rule.hard(pass), rule.latePerDay() * MICROS);
    }

    private static Map<Sku, Long> shares(Map<Sku, Long> micros, int permille) {
        var shares = new HashMap<Sku, Long>();
        micros.forEach((sku, price) -> shares.put(sku, share(price, permille)));
        return shares;
    }

    private static long share(long micros, int permille) {
        return Math.multiplyExact(micros, permille) / WHOLE;
    }

    @Override
    public long value(long micros) {
        return micros;
    }

    @Override
    public ServiceId service(PlannedShipment shipment) {
        return shipment.service();
    }
}
