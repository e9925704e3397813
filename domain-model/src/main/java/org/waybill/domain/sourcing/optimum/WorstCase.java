package org.waybill.domain.sourcing.optimum;

import java.util.List;

/** A cost, or credit, that no plan can exceed. */
final class WorstCase {

    private WorstCase() {}

    static long of(List<Demand> demands, List<Offer> offers, Policy policy) {
        long units = 0;
        long total = 0;
        for (var demand : demands) {
            units += demand.units();
            long dearest = 0;
            for (var offer : offers) {
                dearest = Math.max(dearest, unit(demand, offer.prices()));
            }
            total = Range.plus(total, Range.times(demand.units(), dearest));
        }
        long shipment = 0;
        for (var offer : offers) {
            shipment = Math.max(shipment, shipment(offer, policy));
        }
        long shipments = Math.min(units, offers.size());
        shipment = Range.plus(shipment, policy.splitPenalty());
        return Range.plus(total, Range.times(shipments, shipment));
    }

    private static long unit(Demand demand, LocationPrices prices) {
        long sum = prices.labor() + prices.unitScarcity();
        for (var one : demand.requirements()) {
            long each =
                    prices.stockScarcity().getOrDefault(one.sku(), 0L)
                            + prices.markdown().getOrDefault(one.sku(), 0L);
            sum = Range.plus(sum, Range.times(one.quantity(), each));
        }
        return sum;
    }

    private static long shipment(Offer offer, Policy policy) {
        long dearest = 0;
        for (var service : offer.services()) {
            long late = policy.forbids(service.day()) ? 0 : policy.lateness(service.day());
            for (var rate : service.rates()) {
                long carbon = Range.times(rate.carbonGrams(), policy.carbonPrice());
                long sum = Range.plus(Range.plus(rate.price(), carbon), late);
                dearest = Math.max(dearest, sum);
            }
        }
        var prices = offer.prices();
        return Range.plus(dearest, prices.handling() + prices.shipmentScarcity());
    }
}
