package org.waybill.domain.sourcing.optimum;

import java.util.ArrayList;
import org.waybill.domain.order.LineCount;

/** Writes a draft out, in the words and prices of the problem. */
final class PlanWriter {

    private final Network network;
    private final Draft draft;

    private PlanWriter(Network network, Draft draft) {
        this.network = network;
        this.draft = draft;
    }

    static Plan write(Network network, Draft draft) {
        var writer = new PlanWriter(network, draft);
        var shipments = new ArrayList<PlannedShipment>();
        for (int i = 0; i < draft.locations.length; i++) {
            shipments.add(writer.shipment(i));
        }
        return new Plan(shipments);
    }

    private PlannedShipment shipment(int place) {
        var lines = new ArrayList<LineCount>();
        long grams = 0;
        for (int line = 0; line < network.items.lines.length; line++) {
            int units = draft.units[place][line];
            if (units > 0) {
                var demand = network.items.lines[line];
                lines.add(new LineCount(demand.line(), units));
                grams += units * demand.grams();
            }
        }
        int location = draft.locations[place];
        var service = network.rates[location].service(draft.services[place]);
        var rate = rate(service, grams);
        return new PlannedShipment(
                network.offers.get(location).location(),
                service.id(),
                service.day(),
                lines,
                grams,
                rate.carbonGrams(),
                cost(place, service, rate));
    }

    private static Rate rate(Service service, long grams) {
        return service.rates().stream()
                .filter(rate -> grams <= rate.upToGrams())
                .findFirst()
                .orElseThrow();
    }

    private CostParts cost(int place, Service service, Rate rate) {
        var policy = network.problem.policy();
        var prices = network.offers.get(draft.locations[place]).prices();
        long units = 0;
        long scarcity = prices.shipmentScarcity();
        long markdown = 0;
        for (int line = 0; line < network.items.lines.length; line++) {
            int taken = draft.units[place][line];
            units += taken;
            for (var one : network.items.lines[line].requirements()) {
                long stock = (long) taken * one.quantity();
                scarcity += stock * prices.stockScarcity().getOrDefault(one.sku(), 0L);
                markdown -= stock * prices.markdown().getOrDefault(one.sku(), 0L);
            }
        }
        return new CostParts(
                rate.price(),
                policy.lateness(service.day()),
                rate.carbonGrams() * policy.carbonPrice(),
                prices.handling(),
                units * prices.labor(),
                place == 0 ? 0 : policy.splitPenalty(),
                scarcity + units * prices.unitScarcity(),
                markdown);
    }
}
