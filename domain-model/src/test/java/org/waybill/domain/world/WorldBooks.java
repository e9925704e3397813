package org.waybill.domain.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.Laws.between;
import static org.waybill.domain.Laws.same;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.OrderDossier;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.order.OrderView;
import org.waybill.domain.stock.StockBooks;
import org.waybill.domain.stock.StockEvent.StockConsumed;

/** What must be true of the world at every moment. */
final class WorldBooks {

    private WorldBooks() {}

    static void balance(World world) {
        balance(world, new HashMap<>());
    }

    /** Looks only at orders that are not as they were when looked at last. */
    static void balance(World world, Map<OrderKey, OrderDossier> looked) {
        world.stocks().forEach(StockBooks::balance);
        for (var key : world.orders().keySet()) {
            var dossier = world.dossier(key);
            if (looked.put(key, dossier) != dossier) {
                order(world, key);
            }
        }
    }

    /** Every order has ended, and no promise outlives its order. */
    static void settled(World world) {
        assertThat(world.orders().values()).allMatch(order -> order.ended() != null);
        nothingShippedTwice(world);
        for (var stock : world.stocks()) {
            assertThat(stock.reservations()).isEmpty();
            assertThat(stock.demand().unrouted()).isZero();
            assertThat(stock.positions().values()).allMatch(p -> p.reserved() == 0);
        }
    }

    private static void order(World world, OrderKey key) {
        var order = world.order(key);
        var dossier = world.dossier(key);
        assertThat(dossier.order()).isEqualTo(order);
        lines(order);
        var view = OrderView.of(dossier);
        view.lines().forEach(line -> told(world, key, line));
        for (var part : order.allotments()) {
            assertThat(world.work(part.fulfillment()).due()).isEqualTo(part.lines());
        }
    }

    private static void lines(Order order) {
        order.lines()
                .forEach(
                        (id, line) -> {
                            int accounted = line.open() + line.shipped() + line.cancelled();
                            same("open + shipped + cancelled", accounted, line.line().quantity());
                            int reserved = order.reserved() ? line.open() : 0;
                            same("reserved", line.reserved(), reserved);
                            between("assigned", line.assigned(), 0, line.open());
                            between("delivered", line.delivered(), 0, line.shipped());
                            int given = order.allotments().stream().mapToInt(a -> a.of(id)).sum();
                            same("given to locations", given, line.assigned() + line.shipped());
                        });
    }

    /** The view's counters, and that exactly what is open and promised is reserved in stock. */
    private static void told(World world, OrderKey key, OrderView.Line line) {
        int accounted = line.open() + line.shipped() + line.cancelled();
        same("told open + shipped + cancelled", accounted, line.ordered());
        between("told open", line.open(), 0, line.ordered());
        between("told reserved", line.reserved(), 0, line.open());
        between("told assigned", line.assigned(), 0, line.open());
        between("told delivered", line.delivered(), 0, line.shipped());
        var id = new LineId(line.lineId());
        var state = Objects.requireNonNull(world.order(key).lines().get(id));
        var needs = Goods.needs(state.line().requirements(), line.reserved());
        for (var sku : Goods.SKUS) {
            var reservation = world.stock(sku).reservation(key, id);
            same("reserved in stock", reservation.total(), needs.getOrDefault(sku, 0L));
        }
    }

    /** What left the shelves is what the orders say was shipped, no more and no less. */
    private static void nothingShippedTwice(World world) {
        var consumed = new HashMap<List<Object>, Long>();
        for (var event : world.ledger()) {
            if (event instanceof StockConsumed e) {
                consumed.merge(List.of(e.order(), e.line(), e.sku()), e.quantity(), Long::sum);
            }
        }
        var shipped = new HashMap<List<Object>, Long>();
        world.orders()
                .forEach(
                        (key, order) ->
                                order.lines()
                                        .forEach(
                                                (id, line) ->
                                                        Goods.needs(
                                                                        line.line().requirements(),
                                                                        line.shipped())
                                                                .forEach(
                                                                        (sku, units) ->
                                                                                shipped.put(
                                                                                        List.of(
                                                                                                key,
                                                                                                id,
                                                                                                sku),
                                                                                        units))));
        assertThat(consumed).isEqualTo(shipped);
    }
}
