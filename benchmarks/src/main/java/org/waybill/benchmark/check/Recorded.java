package org.waybill.benchmark.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waybill.benchmark.olist.Fate;
import org.waybill.benchmark.olist.Mapping;
import org.waybill.benchmark.olist.OlistOrder;
import org.waybill.benchmark.olist.OlistOrder.OlistLine;
import org.waybill.benchmark.olist.Step;

/** What must have become of an order by what is recorded about it. */
final class Recorded {

    private Recorded() {}

    /**
     * The outcome.
     *
     * @param givenUp whether it waited until its product was sold to somebody else
     */
    static Outcome of(OlistOrder order, boolean givenUp) {
        var fate = givenUp ? Fate.CANCELLED : order.fate();
        var sellers = order.wanted().stream().map(OlistLine::seller).collect(Collectors.toSet());
        return new Outcome(
                status(order, fate),
                order.purchased(),
                order.customer(),
                fate == Fate.WAITING ? "INSUFFICIENT_STOCK" : "",
                order.wanted().stream()
                        .map(line -> line(line, fate))
                        .collect(Collectors.toCollection(TreeSet::new)),
                order.supplied() ? work(sellers, fate) : Set.of(),
                shipments(order, sellers, fate));
    }

    private static String status(OlistOrder order, Fate fate) {
        return switch (fate) {
            case WAITING -> order.approved() == null ? "ON_HOLD" : "CREATED";
            case ACCEPTED, PICKED, SHIPPED -> "IN_FULFILLMENT";
            case DELIVERED -> "COMPLETED";
            case CANCELLED -> "CANCELLED";
        };
    }

    private static String line(OlistLine line, Fate fate) {
        int units = line.quantity();
        boolean shipped = fate == Fate.SHIPPED || fate == Fate.DELIVERED;
        return Outcome.line(
                line.id(),
                line.product(),
                line.cents(),
                units,
                shipped ? units : 0,
                fate == Fate.DELIVERED ? units : 0,
                fate == Fate.CANCELLED ? units : 0);
    }

    private static Set<String> work(Set<String> sellers, Fate fate) {
        var status = fate == Fate.DELIVERED ? Fate.SHIPPED : fate;
        return sellers.stream()
                .map(seller -> Outcome.work(seller, status.name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> shipments(OlistOrder order, Set<String> sellers, Fate fate) {
        if (fate != Fate.SHIPPED && fate != Fate.DELIVERED) {
            return Set.of();
        }
        var scans = scans(order);
        return sellers.stream()
                .map(seller -> Outcome.shipment(seller, order.id() + seller, scans))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> scans(OlistOrder order) {
        return Mapping.steps(order).stream()
                .filter(Step.Scan.class::isInstance)
                .map(Step.Scan.class::cast)
                .map(s -> Outcome.scan(s.delivered() ? "DELIVERED" : "IN_TRANSIT", s.occurredAt()))
                .toList();
    }
}
