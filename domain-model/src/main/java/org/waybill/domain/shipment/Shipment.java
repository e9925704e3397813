package org.waybill.domain.shipment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Decision;
import org.waybill.domain.shipment.ShipmentCommand.CreateShipment;
import org.waybill.domain.shipment.ShipmentCommand.RecordScan;
import org.waybill.domain.shipment.ShipmentEvent.ShipmentDelivered;
import org.waybill.domain.shipment.ShipmentEvent.ShipmentHandedOver;
import org.waybill.domain.shipment.ShipmentEvent.ShipmentScanned;

/**
 * A shipment, as its history has made it.
 *
 * @param version the number of its events
 * @param handedOver how it began; null before that
 * @param latest the scan that made its status; null before the first
 * @param status where it stands
 * @param scans everything the carrier said, in the order heard
 */
public record Shipment(
        long version,
        @Nullable ShipmentHandedOver handedOver,
        @Nullable Scan latest,
        ShipmentStatus status,
        List<Scan> scans) {

    /** Before anything happened. */
    public static final Shipment NONE =
            new Shipment(0, null, null, ShipmentStatus.LABELED, List.of());

    public Shipment {
        scans = List.copyOf(scans);
    }

    /** How it began. */
    public ShipmentHandedOver asHandedOver() {
        return Objects.requireNonNull(handedOver, "not handed over");
    }

    /** Whether the customer has it. */
    public boolean delivered() {
        return status == ShipmentStatus.DELIVERED;
    }

    /** What follows from a command. */
    public Decision<ShipmentEvent> decide(ShipmentCommand command) {
        return switch (command) {
            case CreateShipment c when version > 0 -> Decision.accept();
            case CreateShipment c -> Decision.accept(handedOver(c));
            case RecordScan c -> scan(c);
        };
    }

    /** The shipment after an event. */
    public Shipment evolve(ShipmentEvent event) {
        return switch (event) {
            case ShipmentHandedOver e ->
                    new Shipment(version + 1, e, null, ShipmentStatus.HANDED_OVER, scans);
            case ShipmentScanned e -> scanned(e);
            case ShipmentDelivered e ->
                    new Shipment(version + 1, handedOver, latest, status, scans);
        };
    }

    private Decision<ShipmentEvent> scan(RecordScan c) {
        var start = asHandedOver();
        var next = moves(c.scan()) ? c.scan().status() : status;
        var scanned = new ShipmentScanned(c.shipment(), start.order(), c.scan(), next);
        if (next != ShipmentStatus.DELIVERED || status == ShipmentStatus.DELIVERED) {
            return Decision.accept(scanned);
        }
        return Decision.accept(
                scanned,
                new ShipmentDelivered(
                        c.shipment(),
                        start.order(),
                        start.fulfillment(),
                        start.lines(),
                        c.scan().occurredAt()));
    }

    private boolean moves(Scan scan) {
        int rank = scan.status().rank();
        if (status.ended() || rank < status.rank()) {
            return false;
        }
        return rank > status.rank()
                || latest == null
                || scan.occurredAt().isAfter(latest.occurredAt());
    }

    private Shipment scanned(ShipmentScanned e) {
        var all = new ArrayList<>(scans);
        all.add(e.scan());
        var deciding = moves(e.scan()) ? e.scan() : latest;
        return new Shipment(version + 1, handedOver, deciding, e.status(), all);
    }

    private static ShipmentHandedOver handedOver(CreateShipment c) {
        return new ShipmentHandedOver(
                c.shipment(),
                c.order(),
                c.fulfillment(),
                c.location(),
                c.carrier(),
                c.service(),
                c.trackingNumber(),
                c.lines(),
                c.packages(),
                c.handedOverAt());
    }
}
