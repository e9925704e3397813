package org.waybill.command.order;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.stock.StockDesk;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Allotment;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.Order;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.StockCommand;
import org.waybill.domain.stock.StockCommand.AssignStock;
import org.waybill.domain.stock.StockCommand.RejectStock;
import org.waybill.domain.stock.StockCommand.ReleaseReservation;

/** Moves what an order is promised between the network and locations. */
@Component
class Demand {

    private final StockDesk desk;

    Demand(StockDesk desk) {
        this.desk = desk;
    }

    /** From the network to the locations that were chosen. */
    List<StockCommand> assigned(Order order, List<Allotment> parts) {
        var commands = new ArrayList<StockCommand>();
        for (var part : parts) {
            for (var count : part.lines()) {
                each(
                        order,
                        count,
                        (sku, units) -> {
                            long some = onNetwork(order, sku, count.lineId(), units);
                            if (some > 0) {
                                commands.add(
                                        new AssignStock(
                                                sku,
                                                order.asPlaced().order(),
                                                count.lineId(),
                                                part.location(),
                                                some));
                            }
                        });
            }
        }
        return commands;
    }

    /**
     * What is collected was promised at its location from the start; only what was taken back from
     * it stands on the network.
     */
    private long onNetwork(Order order, Sku sku, LineId line, long units) {
        var placed = order.asPlaced();
        return placed.method().collected()
                ? Math.min(units, desk.look(sku).reservation(placed.order(), line).unrouted())
                : units;
    }

    /** To the network from locations that are to do parts of it no more. */
    List<StockCommand> given(Order order, List<Allotment> parts) {
        var commands = new ArrayList<StockCommand>();
        for (var part : parts) {
            for (var count : part.lines()) {
                each(
                        order,
                        count,
                        (sku, units) ->
                                commands.add(
                                        new RejectStock(
                                                sku,
                                                order.asPlaced().order(),
                                                count.lineId(),
                                                part.location(),
                                                units,
                                                RejectionReason.REOPTIMISED)));
            }
        }
        return commands;
    }

    /** To the network from where it was to be collected, as far as no location was asked yet. */
    List<StockCommand> unassigned(Order order) {
        var placed = order.asPlaced();
        var location = placed.pickupLocation();
        var commands = new ArrayList<StockCommand>();
        if (location == null) {
            return commands;
        }
        lock(order);
        order.lines()
                .forEach(
                        (id, line) ->
                                each(
                                        order,
                                        new LineCount(id, line.unassigned()),
                                        (sku, units) -> {
                                            long there =
                                                    desk.look(sku)
                                                            .reservation(placed.order(), id)
                                                            .at(location);
                                            if (there > 0) {
                                                commands.add(
                                                        new RejectStock(
                                                                sku,
                                                                placed.order(),
                                                                id,
                                                                location,
                                                                Math.min(there, units),
                                                                RejectionReason.ADDRESS_CHANGED));
                                            }
                                        }));
        return commands;
    }

    private void lock(Order order) {
        var skus = new TreeSet<Sku>();
        order.lines()
                .values()
                .forEach(line -> line.line().requirements().forEach(c -> skus.add(c.sku())));
        desk.lock(skus);
    }

    private static void each(Order order, LineCount count, ObjLongConsumer<Sku> action) {
        var state = order.lines().get(count.lineId());
        if (state != null && count.quantity() > 0) {
            state.line()
                    .requirements()
                    .forEach(c -> action.accept(c.sku(), (long) c.quantity() * count.quantity()));
        }
    }

    /** A line whose promises end. */
    record Ending(Order order, LineId id, String reason) {

        /** Those at a location. */
        void at(List<StockCommand> commands, @Nullable LocationId location, int units) {
            if (units > 0) {
                each(
                        order,
                        new LineCount(id, units),
                        (sku, all) -> commands.add(command(sku, location, all)));
            }
        }

        /**
         * What no location was given stands on the network, or where it would have been collected.
         */
        void unassigned(List<StockCommand> commands, int units, StockDesk desk) {
            var pickup = order.asPlaced().pickupLocation();
            each(
                    order,
                    new LineCount(id, units),
                    (sku, all) -> {
                        long there =
                                desk.look(sku).reservation(order.asPlaced().order(), id).unrouted();
                        commands.add(command(sku, there >= all ? null : pickup, all));
                    });
        }

        private StockCommand command(Sku sku, @Nullable LocationId location, long units) {
            return new ReleaseReservation(
                    sku, order.asPlaced().order(), id, location, units, reason);
        }
    }
}
