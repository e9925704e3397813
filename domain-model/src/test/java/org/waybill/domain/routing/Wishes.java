package org.waybill.domain.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.location.LocationProfile;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.Method;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;
import org.waybill.domain.routing.RoutingRequest.Tariff;
import org.waybill.domain.routing.Site.ServiceOffer;
import org.waybill.domain.sourcing.Candidate;
import org.waybill.domain.sourcing.optimum.HazmatClass;
import org.waybill.domain.sourcing.optimum.Rate;
import org.waybill.domain.sourcing.optimum.ServiceId;

/** What is asked of routing, put together piece by piece. */
final class Wishes {

    /** 2026-03-02, counted as days are. */
    static final int TODAY = 20_514;

    private static final Instant NOW = Instant.ofEpochSecond(TODAY * 86_400L + 3_600);

    private final List<Want> demands = new ArrayList<>();
    private final List<Site> sites = new ArrayList<>();
    private final List<Tariff> tariffs = new ArrayList<>();
    private Method method = Method.SHIP;
    private @Nullable Integer promised;
    private int refusals;
    private @Nullable Boolean complete;
    private @Nullable Instruction instruction;

    static Wishes of(String line, int units) {
        return new Wishes().and(line, units);
    }

    /** Another line, of a SKU that is called as the line is; a unit weighs a kilogram. */
    Wishes and(String line, int units) {
        demands.add(
                new Want(
                        new LineId(line),
                        units,
                        List.of(new Component(new Sku(line), 1)),
                        1_000,
                        5_000,
                        null,
                        true,
                        null));
        return this;
    }

    Wishes together(String group) {
        demands.replaceAll(
                want ->
                        new Want(
                                want.line(),
                                want.units(),
                                want.requirements(),
                                want.grams(),
                                want.value(),
                                group,
                                want.splittable(),
                                want.hazmat()));
        return this;
    }

    /** A line is of a hazmat class. */
    Wishes hazardous(String line, String hazmat) {
        demands.replaceAll(
                want ->
                        want.line().value().equals(line)
                                ? new Want(
                                        want.line(),
                                        want.units(),
                                        want.requirements(),
                                        want.grams(),
                                        want.value(),
                                        want.group(),
                                        want.splittable(),
                                        new HazmatClass(hazmat))
                                : want);
        return this;
    }

    Wishes complete() {
        complete = true;
        return this;
    }

    /** A person lets it be split. */
    Wishes splitByHand() {
        instruction = new Instruction(Instruction.Kind.SPLIT, null);
        return this;
    }

    /** The location named last does not handle a hazmat class. */
    Wishes refusing(String hazmat) {
        return last(
                site ->
                        new Site(
                                site.location(),
                                site.type(),
                                site.priority(),
                                site.tags(),
                                site.country(),
                                site.region(),
                                site.metres(),
                                site.available(),
                                site.excluded(),
                                site.filter(),
                                site.room(),
                                site.workload(),
                                site.workday(),
                                site.costs(),
                                site.services(),
                                Set.of(new HazmatClass(hazmat))));
    }

    /** The service named last does not carry a hazmat class. */
    Wishes notCarrying(String hazmat) {
        return last(
                site -> {
                    var services = new ArrayList<>(site.services());
                    var offer = services.removeLast();
                    services.add(
                            new ServiceOffer(
                                    offer.id(),
                                    offer.day(),
                                    offer.tariff(),
                                    Set.of(new HazmatClass(hazmat))));
                    return copy(site, site.room(), site.workload(), site.costs(), services);
                });
    }

    Wishes collected() {
        method = Method.PICKUP;
        return this;
    }

    Wishes promised(int day) {
        promised = TODAY + day;
        return this;
    }

    Wishes refused(int times) {
        refusals = times;
        return this;
    }

    /** A location, so far away, with so many units of SKUs. */
    Wishes at(String location, long kilometres, Map<String, Integer> stock) {
        return at(location, kilometres, stock, Set.of(), null);
    }

    Wishes at(
            String location,
            long kilometres,
            Map<String, Integer> stock,
            Set<String> tags,
            Candidate.@Nullable Filter filter) {
        var available = new HashMap<Sku, Long>();
        stock.forEach((sku, units) -> available.put(new Sku(sku), (long) units));
        sites.add(
                new Site(
                        new LocationId(location),
                        LocationProfile.Type.WAREHOUSE,
                        0,
                        tags,
                        "BR",
                        "SP",
                        kilometres * 1_000,
                        available,
                        List.of(),
                        filter,
                        null,
                        0,
                        null,
                        Site.Costs.NONE,
                        List.of()));
        return this;
    }

    /** The location named last can send a parcel of any weight for so much. */
    Wishes by(String service, int day, long minor) {
        return by(service, day, minor, null);
    }

    Wishes by(String service, int day, long minor, @Nullable String currency) {
        tariffs.add(new Tariff(currency, List.of(new Rate(30_000, minor * 1_000_000, 100))));
        var offer =
                new ServiceOffer(new ServiceId(service), TODAY + day, tariffs.size() - 1, Set.of());
        return last(site -> with(site, offer));
    }

    private static Site with(Site site, ServiceOffer offer) {
        var services = new ArrayList<>(site.services());
        services.add(offer);
        return copy(site, site.room(), site.workload(), site.costs(), services);
    }

    /** The location named last has room for so many units. */
    Wishes room(long units) {
        return last(site -> copy(site, units, site.workload(), site.costs(), site.services()));
    }

    /** So many percent of the day of the location named last are taken. */
    Wishes busy(int percent) {
        return last(site -> copy(site, site.room(), percent, site.costs(), site.services()));
    }

    Wishes costs(Site.Costs costs) {
        return last(site -> copy(site, site.room(), site.workload(), costs, site.services()));
    }

    private Wishes last(UnaryOperator<Site> change) {
        sites.add(change.apply(sites.removeLast()));
        return this;
    }

    private static Site copy(
            Site site,
            @Nullable Long room,
            int workload,
            Site.Costs costs,
            List<ServiceOffer> services) {
        return new Site(
                site.location(),
                site.type(),
                site.priority(),
                site.tags(),
                site.country(),
                site.region(),
                site.metres(),
                site.available(),
                site.excluded(),
                site.filter(),
                room,
                workload,
                site.workday(),
                costs,
                services,
                site.refused());
    }

    RoutingRequest request() {
        long units = demands.stream().mapToLong(Want::units).sum();
        var facts =
                new OrderFacts(
                        new ChannelId("web"),
                        method,
                        "BR",
                        "SP",
                        "BRL",
                        units * 5_000,
                        units,
                        0,
                        promised,
                        refusals,
                        NOW,
                        complete,
                        null);
        return new RoutingRequest(facts, demands, sites, tariffs, List.of(), null, instruction);
    }

    /** Decides by one strategy, with that name. */
    RoutingDecision by(String name, Strategy strategy) {
        return by(new TreeMap<>(Map.of(name, strategy)), AfterAction.WAIT, name);
    }

    RoutingDecision by(
            TreeMap<String, Strategy> strategies, AfterAction otherwise, String... names) {
        var route = new Route("r", RouteCondition.ANY, List.of(names), otherwise, 3);
        var rules = new RuleSet(null, "BRL", List.of(route), strategies);
        return Routing.decide("test", 1, rules, request());
    }

    RoutingDecision byStandard() {
        return Routing.decide(StandardRules.NAME, 0, StandardRules.RULES, request());
    }
}
