package org.waybill.domain.world;

import static org.waybill.domain.world.Goods.NOW;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Decision;
import org.waybill.domain.Rejection;
import org.waybill.domain.fulfillment.FulfillmentCommand.HandOverFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.ReadyFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.RejectFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.ShipFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.WithdrawFulfillment;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.LineRejection;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.order.Allotment;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.OrderCommand.RecordDelivered;
import org.waybill.domain.order.OrderCommand.RecordShipped;
import org.waybill.domain.order.OrderCommand.RefuseAllotment;
import org.waybill.domain.order.OrderCommand.TakeBack;
import org.waybill.domain.order.OrderDecisions;
import org.waybill.domain.order.OrderEvent.AllotmentRefused;
import org.waybill.domain.order.OrderTakeBack;
import org.waybill.domain.order.Refusal;
import org.waybill.domain.shipment.Scan;
import org.waybill.domain.shipment.ShipmentCommand.CreateShipment;
import org.waybill.domain.shipment.ShipmentCommand.RecordScan;
import org.waybill.domain.shipment.ShipmentEvent.ShipmentDelivered;
import org.waybill.domain.shipment.ShipmentId;
import org.waybill.domain.shipment.ShipmentStatus;
import org.waybill.domain.stock.StockCommand.ConsumeStock;
import org.waybill.domain.stock.StockCommand.RejectStock;

/** What is done at the locations and by the carriers. */
final class Floor {

    private final World world;

    Floor(World world) {
        this.world = world;
    }

    void reject(FulfillmentId id, LineRejection rejection) {
        var refusal = world.attempt(() -> rejecting(id, rejection));
        if (refusal != null && !refusal.code().startsWith("fulfillment.")) {
            throw new AssertionError("a rejection got stuck: " + refusal);
        }
    }

    private void rejecting(FulfillmentId id, LineRejection rejection) {
        world.work(new RejectFulfillment(id, List.of(rejection)));
        var asked = world.work(id).asRequested();
        var refusal =
                new Refusal(
                        rejection.lineId(),
                        asked.location(),
                        rejection.quantity(),
                        rejection.reason());
        var command = new RefuseAllotment(asked.order(), id, List.of(refusal));
        for (var event :
                world.order(OrderDecisions.refuse(world.order(asked.order()), command, NOW))) {
            if (event instanceof AllotmentRefused refused) {
                refused.lines().forEach(line -> unassign(id, line));
            }
        }
    }

    private void unassign(FulfillmentId id, Refusal refusal) {
        var order = world.work(id).asRequested().order();
        var work = Objects.requireNonNull(world.work(id).lines().get(refusal.lineId()));
        Goods.needs(work.line().requirements(), refusal.quantity())
                .forEach(
                        (sku, units) ->
                                world.stock(
                                        new RejectStock(
                                                sku,
                                                order,
                                                refusal.lineId(),
                                                refusal.location(),
                                                units,
                                                refusal.reason())));
    }

    /** Takes a part back, or all parts of its order, as far as nobody has accepted them. */
    void takeBack(FulfillmentId id, boolean all, RejectionReason reason) {
        var key = world.work(id).asRequested().order();
        var order = world.order(key);
        var parts =
                order.allotments().stream()
                        .map(Allotment::fulfillment)
                        .filter(part -> all || part.equals(id))
                        .toList();
        var works = parts.stream().map(world::work).toList();
        var events = OrderTakeBack.decide(order, new TakeBack(key, parts, reason, NOW), works);
        for (var event : events) {
            if (event instanceof AllotmentRefused refused) {
                world.work(new WithdrawFulfillment(refused.fulfillment(), reason));
                refused.lines().forEach(line -> unassign(refused.fulfillment(), line));
            }
        }
        world.order(Decision.accept(events));
    }

    /** Lets it leave the location, by carrier or with the customer. */
    @Nullable Rejection leave(FulfillmentId id) {
        boolean collected = world.work(id).asRequested().method().collected();
        var refusal = world.attempt(() -> leaving(id, collected));
        if (refusal != null && refusal.code().equals("stock.not-promised")) {
            throw new AssertionError("units leave that nobody is promised: " + refusal);
        }
        return refusal;
    }

    private void leaving(FulfillmentId id, boolean collected) {
        var asked = world.work(id).asRequested();
        var due = world.work(id).due();
        if (collected) {
            world.work(new ReadyFulfillment(id, "digest"));
            world.work(new HandOverFulfillment(id, "digest"));
            world.tellLater(new RecordShipped(asked.order(), id, null, due));
            world.tellLater(new RecordDelivered(asked.order(), id, due));
        } else {
            var command = new ShipFulfillment(id, "correios", null, null);
            world.work(command);
            world.shipment(
                    new CreateShipment(
                            command.shipment(),
                            asked.order(),
                            id,
                            asked.location(),
                            "correios",
                            null,
                            null,
                            due,
                            List.of(),
                            NOW));
            world.tellLater(new RecordShipped(asked.order(), id, command.shipment(), due));
        }
        due.forEach(line -> consume(id, line));
    }

    private void consume(FulfillmentId id, LineCount count) {
        var asked = world.work(id).asRequested();
        var work = Objects.requireNonNull(world.work(id).lines().get(count.lineId()));
        Goods.needs(work.line().requirements(), count.quantity())
                .forEach(
                        (sku, units) ->
                                world.stock(
                                        new ConsumeStock(
                                                sku,
                                                asked.order(),
                                                count.lineId(),
                                                asked.location(),
                                                units,
                                                id)));
    }

    void scan(ShipmentId id, ShipmentStatus status, int seconds) {
        var scan = new Scan(status, NOW.plusSeconds(seconds), null);
        for (var event : world.shipment(new RecordScan(id, scan))) {
            if (event instanceof ShipmentDelivered e) {
                world.tellLater(new RecordDelivered(e.order(), e.fulfillment(), e.lines()));
            }
        }
    }
}
