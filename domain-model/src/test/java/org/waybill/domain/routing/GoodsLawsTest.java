package org.waybill.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Laws;
import org.waybill.domain.product.Sku;
import org.waybill.domain.sourcing.optimum.HazmatClass;

/** Random small orders, of which every plan there is can be tried. */
class GoodsLawsTest {

    private static final List<String> CLASSES = List.of("1", "1.4", "3", "3-X", "9");
    private static final List<String> LINES = List.of("a", "b", "c");

    @Test
    void groupsStayTogetherAndHazmatGoesOnlyWhereItMay() {
        Laws.over(3_000)
                .holdFor(
                        "a plan keeps to groups, hazmat and one shipment, and is the smallest",
                        GoodsLawsTest::wishes,
                        wishes -> {
                            for (var s : List.of(Strategies.NEAREST, Strategies.CHEAPEST)) {
                                check(wishes.by("s", s), s == Strategies.NEAREST);
                            }
                        });
    }

    private static Wishes wishes(Random random) {
        int lines = 1 + random.nextInt(3);
        var wishes = Wishes.of("a", 1 + random.nextInt(2));
        for (int i = 1; i < lines; i++) {
            wishes.and(LINES.get(i), 1 + random.nextInt(2));
        }
        for (int i = 0; i < lines; i++) {
            if (random.nextBoolean()) {
                wishes.hazardous(LINES.get(i), any(random));
            }
        }
        if (random.nextInt(3) == 0) {
            wishes.together("set");
        }
        if (random.nextInt(4) == 0) {
            wishes.complete();
        }
        int sites = 1 + random.nextInt(3);
        for (int i = 0; i < sites; i++) {
            site(random, wishes, "S" + i);
        }
        return wishes;
    }

    private static void site(Random random, Wishes wishes, String name) {
        var stock = new HashMap<String, Integer>();
        LINES.forEach(line -> stock.put(line, random.nextInt(4)));
        wishes.at(name, random.nextInt(500), stock);
        if (random.nextInt(3) == 0) {
            wishes.refusing(any(random));
        }
        for (int i = 0; i <= random.nextInt(2); i++) {
            wishes.by("V" + i, 1 + random.nextInt(3), 300 + random.nextInt(900));
            if (random.nextBoolean()) {
                wishes.notCarrying(any(random));
            }
        }
    }

    private static String any(Random random) {
        return CLASSES.get(random.nextInt(CLASSES.size()));
    }

    private static void check(RoutingDecision decision, boolean fewest) {
        int least = fewest(decision.request());
        assertThat(decision.plan().isEmpty()).as("no plan").isEqualTo(least == NONE);
        if (least == NONE) {
            return;
        }
        var parts = new ArrayList<Map<String, Integer>>();
        for (var part : decision.plan()) {
            var units = new HashMap<String, Integer>();
            part.lines().forEach(line -> units.put(line.lineId().value(), line.quantity()));
            var site = site(decision.request(), part.location().value());
            assertThat(good(decision.request(), site, units)).as("%s", units).isTrue();
            var service = part.service();
            assertThat(site.services())
                    .filteredOn(offer -> offer.id().equals(service))
                    .allMatch(offer -> carries(offer, hazmat(decision.request(), units)))
                    .isNotEmpty();
            parts.add(units);
        }
        if (decision.request().order().whole()) {
            assertThat(parts).hasSize(1);
        }
        if (fewest) {
            assertThat(parts).hasSize(least);
        }
    }

    private static final int NONE = 99;

    /** Tries every place for every unit. */
    private static int fewest(RoutingRequest request) {
        var units = new ArrayList<String>();
        request.demands()
                .forEach(
                        want -> {
                            for (int i = 0; i < want.units(); i++) {
                                units.add(want.line().value());
                            }
                        });
        int sites = request.sites().size();
        int best = NONE;
        int plans = (int) Math.pow(sites, units.size());
        for (int plan = 0; plan < plans; plan++) {
            best = Math.min(best, shipments(request, units, plan));
        }
        return best;
    }

    private static int shipments(RoutingRequest request, List<String> units, int plan) {
        var parts = new HashMap<Site, Map<String, Integer>>();
        int rest = plan;
        for (var unit : units) {
            var site = request.sites().get(rest % request.sites().size());
            rest /= request.sites().size();
            parts.computeIfAbsent(site, key -> new HashMap<>()).merge(unit, 1, Integer::sum);
        }
        boolean good =
                parts.entrySet().stream()
                        .allMatch(part -> good(request, part.getKey(), part.getValue()));
        boolean allowed = !request.order().whole() || parts.size() == 1;
        return good && allowed ? parts.size() : NONE;
    }

    private static boolean good(RoutingRequest request, Site site, Map<String, Integer> units) {
        var hazmat = hazmat(request, units);
        boolean there =
                units.entrySet().stream()
                        .allMatch(
                                unit ->
                                        site.available().getOrDefault(new Sku(unit.getKey()), 0L)
                                                >= unit.getValue());
        boolean handled =
                site.refused() == null
                        || site.refused().stream()
                                .noneMatch(no -> hazmat.stream().anyMatch(no::covers));
        boolean carried = site.services().stream().anyMatch(offer -> carries(offer, hazmat));
        return there && handled && carried && whole(request, units);
    }

    private static boolean carries(Site.ServiceOffer offer, List<HazmatClass> hazmat) {
        return offer.refused().stream().noneMatch(no -> hazmat.stream().anyMatch(no::covers));
    }

    private static List<HazmatClass> hazmat(RoutingRequest request, Map<String, Integer> units) {
        return request.demands().stream()
                .filter(want -> units.containsKey(want.line().value()))
                .map(Want::hazmat)
                .filter(kind -> kind != null)
                .toList();
    }

    /** Of a group all or nothing. */
    private static boolean whole(RoutingRequest request, Map<String, Integer> units) {
        return request.demands().stream()
                .filter(want -> want.group() != null)
                .allMatch(want -> units.getOrDefault(want.line().value(), 0) == want.units());
    }

    private static Site site(RoutingRequest request, String location) {
        return request.sites().stream()
                .filter(site -> site.location().value().equals(location))
                .findFirst()
                .orElseThrow();
    }
}
