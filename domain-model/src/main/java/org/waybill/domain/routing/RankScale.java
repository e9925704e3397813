package org.waybill.domain.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.routing.RoutingDecision.Ranking;
import org.waybill.domain.routing.Site.ServiceOffer;
import org.waybill.domain.sourcing.optimum.HazmatClass;
import org.waybill.domain.sourcing.optimum.LocationPrices;
import org.waybill.domain.sourcing.optimum.Offer;
import org.waybill.domain.sourcing.optimum.PlannedShipment;
import org.waybill.domain.sourcing.optimum.Policy;
import org.waybill.domain.sourcing.optimum.Rate;
import org.waybill.domain.sourcing.optimum.Service;
import org.waybill.domain.sourcing.optimum.ServiceId;

/**
 * Ranks: a shipment costs its location's rank, and another shipment more than all ranks together.
 * So the least cost is the fewest shipments and, of those, the least sum of ranks.
 */
final class RankScale implements Scale {

    /** How the goods go does not matter. */
    static final Service FREE =
            Service.of(new ServiceId("ANY"), 0, List.of(new Rate(1_000_000_000L, 0, 0)));

    /** Stands for a distance that is not known: farther than any on Earth. */
    private static final long UNKNOWN_METRES = 40_000_000;

    /** More than there are places: the engine compares a thousand locations at most. */
    private static final long PLACES = 1_024;

    /** What all shipments together may cost. */
    private static final long MOST = 1_000_000_000_000_000L;

    private final RoutingRequest request;
    private final Strategy strategy;
    private final int pass;
    private final List<Ranking> ranking;
    private final Map<LocationId, Integer> places = new HashMap<>();
    private final Map<LocationId, Long> keys = new HashMap<>();
    private final long split;
    private final Set<HazmatClass> hazmat;

    RankScale(
            Pricing pricing,
            RoutingRequest request,
            List<Site> sites,
            Strategy strategy,
            int pass) {
        this.request = request;
        this.strategy = strategy;
        this.pass = pass;
        this.hazmat = request.hazmat();
        var figures = new Figures(pricing, request);
        var ranked = new ArrayList<Placed>();
        for (var site : sites) {
            ranked.add(new Placed(site, figures.of(site, strategy.rank())));
        }
        ranked.sort(Placed.BEST_FIRST);
        this.ranking = ranked.stream().map(Placed::ranking).toList();
        long shipments = Math.max(1, Math.min(sites.size(), request.order().units()));
        long most = MOST / (shipments * (shipments + 1));
        this.split = most * shipments;
        place(ranked, most);
    }

    private record Placed(Site site, List<@Nullable Long> figures) {

        static final Comparator<Placed> BEST_FIRST = Placed::compare;

        private static int compare(Placed one, Placed other) {
            for (int i = 0; i < one.figures.size(); i++) {
                int order = Long.compare(known(one.figures.get(i)), known(other.figures.get(i)));
                if (order != 0) {
                    return order;
                }
            }
            int order = Integer.compare(one.site.priority(), other.site.priority());
            return order != 0 ? order : one.site.location().compareTo(other.site.location());
        }

        private static long known(@Nullable Long figure) {
            return figure == null ? Long.MAX_VALUE : figure;
        }

        Ranking ranking() {
            return new Ranking(site.location(), figures);
        }
    }

    /** Ranks from the first figures, as fine as there is room for, and from places. */
    private void place(List<Placed> ranked, long most) {
        var known =
                ranked.stream()
                        .map(placed -> placed.figures().getFirst())
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .summaryStatistics();
        long least = known.getCount() == 0 ? 0 : known.getMin();
        long last = strategy.rank().getFirst() == Criterion.DISTANCE ? UNKNOWN_METRES : 0;
        long span = known.getCount() == 0 ? 0 : Math.max(last, known.getMax() + 1) - least;
        int shift = 0;
        while ((span >> shift) >= most / PLACES - 1) {
            shift++;
        }
        for (int i = 0; i < ranked.size(); i++) {
            var first = ranked.get(i).figures().getFirst();
            long figure = first == null ? span : first - least;
            var location = ranked.get(i).site().location();
            places.put(location, i);
            keys.put(location, (figure >> shift) * PLACES + i);
        }
    }

    List<Ranking> ranking() {
        return ranking;
    }

    @Override
    public Offer offer(Site site) {
        return new Offer(
                site.location(),
                Objects.requireNonNull(places.get(site.location())),
                site.available(),
                site.room(),
                true,
                Set.copyOf(site.excluded()),
                site.refuses(hazmat),
                LocationPrices.of(Objects.requireNonNull(keys.get(site.location())), 0),
                services(site));
    }

    /**
     * Where nothing may be late only the services count that are in time, weights included. What is
     * hazardous needs a service that carries it; the rest goes anyhow.
     */
    private List<Service> services(Site site) {
        if (request.order().method().collected()) {
            return List.of(FREE);
        }
        var promised = request.order().promisedDay();
        if (promised != null && strategy.promise().hard(pass)) {
            return site.services().stream()
                    .filter(offer -> offer.day() <= promised)
                    .map(this::service)
                    .toList();
        }
        if (hazmat.isEmpty()) {
            return List.of(FREE);
        }
        var harmless = new Service(FREE.id(), FREE.day(), FREE.rates(), hazmat);
        return Stream.concat(Stream.of(harmless), site.services().stream().map(this::service))
                .toList();
    }

    private Service service(ServiceOffer offer) {
        var rates = free(request.tariffs().get(offer.tariff()).rates());
        return new Service(offer.id(), 0, rates, offer.refuses(hazmat));
    }

    private static List<Rate> free(List<Rate> rates) {
        return List.of(new Rate(rates.getLast().upToGrams(), 0, 0));
    }

    @Override
    public Policy policy() {
        var splits = strategy.splits();
        return new Policy(splits.in(pass), split, splits.threshold(), null, 0, Set.of());
    }

    @Override
    public long value(long micros) {
        return micros;
    }

    @Override
    public @Nullable ServiceId service(PlannedShipment shipment) {
        return null;
    }
}
