package org.waybill.domain.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.order.OrderView;
import org.waybill.domain.stock.Reservation;
import org.waybill.domain.stock.StockBooks;
import org.waybill.domain.stock.StockEvent.StockConsumed;

/** What must be true of the world at every moment. */
final class WorldBooks {

    private WorldBooks() {}

    static void balance(World world) {
        world.stocks().forEach(StockBooks::balance);
        world.orders().keySet().forEach(key -> order(world, key));
        nothingShippedTwice(world);
    }

    /** No promise outlives its order. */
    static void settled(World world) {
        assertThat(world.orders().values()).allMatch(order -> order.ended() != null);
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
                            assertThat(line.open() + line.shipped() + line.cancelled())
                                    .isEqualTo(line.line().quantity());
                            assertThat(line.open()).isNotNegative();
                            assertThat(line.assigned()).isBetween(0, line.open());
                            assertThat(line.delivered()).isBetween(0, line.shipped());
                            assertThat(line.reserved())
                                    .isEqualTo(order.reserved() ? line.open() : 0);
                            int given = order.allotments().stream().mapToInt(a -> a.of(id)).sum();
                            assertThat(given).isEqualTo(line.assigned() + line.shipped());
                        });
    }

    /** The view's counters, and that exactly what is open and promised is reserved in stock. */
    private static void told(World world, OrderKey key, OrderView.Line line) {
        assertThat(line.open() + line.shipped() + line.cancelled()).isEqualTo(line.ordered());
        assertThat(List.of(line.open(), line.assigned(), line.reserved()))
                .allMatch(units -> units >= 0);
        assertThat(line.delivered()).isBetween(0, line.shipped());
        var state =
                world.order(key).lines().values().stream()
                        .filter(l -> l.line().lineId().value().equals(line.lineId()))
                        .findFirst()
                        .orElseThrow();
        var needs = Goods.needs(state.line().requirements(), line.reserved());
        for (var sku : Goods.SKUS) {
            Reservation reservation = world.stock(sku).reservation(key, state.line().lineId());
            assertThat(reservation.total()).isEqualTo(needs.getOrDefault(sku, 0L));
        }
    }

    private static void nothingShippedTwice(World world) {
        var consumed = new HashMap<String, Long>();
        for (var event : world.ledger()) {
            if (event instanceof StockConsumed e) {
                consumed.merge(e.order() + "/" + e.line() + "/" + e.sku(), e.quantity(), Long::sum);
            }
        }
        world.orders()
                .forEach(
                        (key, order) -> {
                            for (var line : OrderView.of(world.dossier(key)).lines()) {
                                var id =
                                        order.lines().keySet().stream()
                                                .filter(l -> l.value().equals(line.lineId()))
                                                .findFirst()
                                                .orElseThrow();
                                var state =
                                        order.lines()
                                                .getOrDefault(
                                                        id, order.lines().firstEntry().getValue());
                                Goods.needs(state.line().requirements(), line.shipped())
                                        .forEach(
                                                (sku, units) ->
                                                        assertThat(
                                                                        consumed.remove(
                                                                                key + "/" + id + "/"
                                                                                        + sku))
                                                                .isEqualTo(units));
                            }
                        });
        assertThat(consumed).isEmpty();
    }
}
