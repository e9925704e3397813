package org.waybill.domain.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.product.Sku;
import org.waybill.domain.routing.Site.ServiceOffer;
import org.waybill.domain.sourcing.optimum.HazmatClass;
import org.waybill.domain.sourcing.optimum.Rate;

/** What locations are ranked by. */
final class Figures {

    private static final int WHOLE = 1_000;

    private final Pricing pricing;
    private final Map<Sku, Long> wanted = new HashMap<>();
    private final long units;
    private final long grams;
    private final Set<HazmatClass> hazmat;

    Figures(Pricing pricing, RoutingRequest request) {
        this.pricing = pricing;
        this.hazmat = request.hazmat();
        long sum = 0;
        long weight = 0;
        for (var demand : request.demands()) {
            sum += demand.units();
            weight += demand.units() * demand.grams();
            for (var part : demand.requirements()) {
                wanted.merge(part.sku(), (long) demand.units() * part.quantity(), Long::sum);
            }
        }
        this.units = sum;
        this.grams = weight;
    }

    List<@Nullable Long> of(Site site, List<Criterion> criteria) {
        var figures = new ArrayList<@Nullable Long>();
        criteria.forEach(criterion -> figures.add(of(site, criterion)));
        return figures;
    }

    private @Nullable Long of(Site site, Criterion criterion) {
        return switch (criterion) {
            case DISTANCE -> site.metres();
            case SHIPPING_COST -> cheapest(site);
            case DELIVERY -> earliest(site);
            case STOCK_BALANCE -> share(site);
            case WORKLOAD -> (long) site.workload();
            case LABOR -> site.costs().handling() + site.costs().labor() * units;
            case MARKDOWN -> -saved(site);
            case CARBON -> cleanest(site);
            case PRIORITY -> (long) site.priority();
        };
    }

    private @Nullable Long cheapest(Site site) {
        var prices =
                pricing.services(site).stream()
                        .filter(this::carries)
                        .map(this::rate)
                        .filter(r -> r != null);
        return prices.map(Rate::price).min(Long::compare).orElse(null);
    }

    private @Nullable Long cleanest(Site site) {
        var rates =
                site.services().stream()
                        .filter(this::carries)
                        .map(this::rate)
                        .filter(r -> r != null);
        return rates.map(Rate::carbonGrams).min(Long::compare).orElse(null);
    }

    private @Nullable Rate rate(ServiceOffer offer) {
        return pricing.rate(offer, grams);
    }

    private boolean carries(ServiceOffer offer) {
        return offer.refuses(hazmat).isEmpty();
    }

    private @Nullable Long earliest(Site site) {
        return site.services().stream()
                .filter(this::carries)
                .map(s -> (long) s.day())
                .min(Long::compare)
                .orElse(null);
    }

    private long share(Site site) {
        long most = 0;
        for (var need : wanted.entrySet()) {
            long has = site.available().getOrDefault(need.getKey(), 0L);
            most =
                    Math.max(
                            most,
                            has <= 0 ? WHOLE : Math.min(WHOLE, need.getValue() * WHOLE / has));
        }
        return most;
    }

    private long saved(Site site) {
        long saved = 0;
        for (var need : wanted.entrySet()) {
            long has = site.available().getOrDefault(need.getKey(), 0L);
            long price = site.costs().markdown().getOrDefault(need.getKey(), 0L);
            saved += Math.min(has, need.getValue()) * price;
        }
        return saved;
    }
}
