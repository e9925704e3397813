package org.waybill.domain.world;

import static org.waybill.domain.world.Goods.NOW;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.waybill.domain.fulfillment.FulfillmentCommand.AcceptFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.PackFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.PickFulfillment;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.LineRejection;
import org.waybill.domain.fulfillment.Parcel;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Customer;
import org.waybill.domain.order.IfUnavailable;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.Method;
import org.waybill.domain.order.OrderCommand.CancelOrder;
import org.waybill.domain.order.OrderCommand.HoldOrder;
import org.waybill.domain.order.OrderCommand.PlaceOrder;
import org.waybill.domain.order.OrderCommand.ReleaseOrderHold;
import org.waybill.domain.order.OrderDecisions;
import org.waybill.domain.order.OrderHold;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.order.OrderLine;
import org.waybill.domain.shipment.ShipmentStatus;
import org.waybill.domain.stock.AdjustmentReason;
import org.waybill.domain.stock.StockCommand.AdjustStock;
import org.waybill.domain.stock.StockCommand.ReceiveStock;

/** Lives acts in a world, and brings everything in it to its end. */
final class Life {

    private static final List<RejectionReason> TAKEN_BACK =
            List.of(
                    RejectionReason.LOCATION_OFFLINE,
                    RejectionReason.NOT_ACCEPTED_IN_TIME,
                    RejectionReason.LOST_CAPACITY,
                    RejectionReason.ADDRESS_CHANGED);

    private final World world;
    private final Desk desk;
    private final Floor floor;

    Life(World world) {
        this.world = world;
        this.desk = new Desk(world);
        this.floor = new Floor(world);
    }

    void live(Act act) {
        switch (act.kind()) {
            case RECEIVE, LOSE -> move(act);
            case PLACE -> desk.place(placing(act));
            case SOURCE -> with(orders(), act, key -> desk.source(key, false));
            case ROUTE -> with(orders(), act, key -> desk.source(key, true));
            case MOVE -> with(orders(), act, key -> desk.move(key, place(act)));
            case HOLD -> with(orders(), act, key -> hold(key, act));
            case RELEASE -> with(orders(), act, this::release);
            case CANCEL -> with(orders(), act, key -> cancel(key, List.of()));
            case CANCEL_LINE -> with(orders(), act, key -> cancel(key, List.of(count(act))));
            case ACCEPT -> with(world.works(), act, this::accept);
            case REJECT -> with(world.works(), act, id -> floor.reject(id, rejection(act)));
            case TAKE_BACK -> with(world.works(), act, id -> takeBack(id, act));
            case PICK -> with(world.works(), act, this::pick);
            case PACK -> with(world.works(), act, this::pack);
            case LEAVE -> with(world.works(), act, floor::leave);
            case SCAN -> with(world.shipments(), act, id -> floor.scan(id, status(act), act.c()));
            case NOTE -> desk.tell();
        }
    }

    private List<OrderKey> orders() {
        return List.copyOf(world.orders().keySet());
    }

    private static <T> void with(List<T> things, Act act, Consumer<T> consumer) {
        if (!things.isEmpty()) {
            consumer.accept(things.get(act.a() % things.size()));
        }
    }

    private void move(Act act) {
        var sku = Goods.SKUS.get(act.a() % Goods.SKUS.size());
        var at = Goods.LOCATIONS.get(act.b() % Goods.LOCATIONS.size());
        if (act.kind() == Act.Kind.RECEIVE) {
            world.stock(new ReceiveStock(sku, at, 1 + act.c() % 8, null));
        } else {
            var lost = new AdjustStock(sku, at, -1 - act.c() % 3, AdjustmentReason.LOST);
            world.attempt(() -> world.stock(lost));
        }
    }

    private static PlaceOrder placing(Act act) {
        boolean pickup = act.c() % 4 == 0;
        var lines = new ArrayList<OrderLine>();
        for (int i = 0; i <= act.b() % 3; i++) {
            lines.add(Goods.line(i, act.b() / 3 + i * act.c(), 1 + (act.c() + i) % 3));
        }
        return new PlaceOrder(
                Goods.key(act.a() % 12),
                new Customer("k", null, null),
                NOW,
                pickup ? Method.PICKUP : Method.SHIP,
                pickup ? Goods.SHOP : null,
                null,
                act.c() % 3 == 0 ? IfUnavailable.REJECT : IfUnavailable.QUEUE,
                lines,
                null,
                null,
                null,
                NOW);
    }

    private void hold(OrderKey key, Act act) {
        var hold = new OrderHold("h" + act.b() % 2, OrderHold.Type.MANUAL, "", null);
        world.attempt(
                () -> world.order(OrderDecisions.hold(world.order(key), new HoldOrder(key, hold))));
    }

    private void release(OrderKey key) {
        for (var hold : world.order(key).holds()) {
            var command = new ReleaseOrderHold(key, hold.handle());
            world.order(OrderDecisions.release(world.order(key), command));
        }
    }

    private void cancel(OrderKey key, List<LineCount> lines) {
        desk.cancel(new CancelOrder(key, lines, "CHANGED_MIND"));
    }

    private static LineCount count(Act act) {
        return new LineCount(new LineId(String.valueOf(act.b() % 3)), 1 + act.c() % 2);
    }

    private static LineRejection rejection(Act act) {
        var reasons = RejectionReason.values();
        var count = count(act);
        return new LineRejection(
                count.lineId(), count.quantity(), reasons[act.c() / 2 % reasons.length]);
    }

    private static LocationId place(Act act) {
        return Goods.LOCATIONS.get(act.b() % Goods.LOCATIONS.size());
    }

    private void takeBack(FulfillmentId id, Act act) {
        floor.takeBack(id, act.b() % 2 == 0, TAKEN_BACK.get(act.c() % TAKEN_BACK.size()));
    }

    private static ShipmentStatus status(Act act) {
        var all = ShipmentStatus.values();
        var status = all[act.b() % all.length];
        // What goes back to the sender needs a return, which this world does not have.
        return status == ShipmentStatus.RETURNED_TO_SENDER ? ShipmentStatus.DELIVERED : status;
    }

    private void accept(FulfillmentId id) {
        world.attempt(() -> world.work(new AcceptFulfillment(id)));
    }

    private void pick(FulfillmentId id) {
        var lines =
                world.work(id).lines().values().stream()
                        .filter(line -> line.toPick() > 0)
                        .map(line -> new LineCount(line.line().lineId(), line.toPick()))
                        .toList();
        world.attempt(() -> world.work(new PickFulfillment(id, lines)));
    }

    private void pack(FulfillmentId id) {
        var lines =
                world.work(id).lines().values().stream()
                        .filter(line -> line.toPack() > 0)
                        .map(line -> new LineCount(line.line().lineId(), line.toPack()))
                        .toList();
        world.attempt(() -> world.work(new PackFulfillment(id, List.of(new Parcel(lines, null)))));
    }

    /** Finishes all work, delivers all shipments, and cancels what nobody does. */
    void end() {
        orders().forEach(this::release);
        world.works().forEach(this::finish);
        world.shipments().forEach(id -> floor.scan(id, ShipmentStatus.DELIVERED, 999));
        while (desk.tell()) {
            // Until nothing is left to tell.
        }
        for (var key : orders()) {
            var order = world.order(key);
            var open =
                    order.lines().entrySet().stream()
                            .filter(e -> e.getValue().open() > 0)
                            .map(e -> new LineCount(e.getKey(), e.getValue().open()))
                            .toList();
            if (order.ended() == null && !open.isEmpty()) {
                cancel(key, order.anyShipped() ? open : List.of());
            }
        }
    }

    private void finish(FulfillmentId id) {
        if (world.work(id).status().ended()) {
            return;
        }
        accept(id);
        pick(id);
        pack(id);
        for (var sku : Goods.SKUS) {
            // What the records lost is found again, since it is in the parcel.
            var at = world.work(id).asRequested().location();
            world.stock(new AdjustStock(sku, at, 99, AdjustmentReason.FOUND));
        }
        var refusal = floor.leave(id);
        if (refusal != null) {
            throw new AssertionError("cannot be finished: " + id + " " + refusal);
        }
    }
}
