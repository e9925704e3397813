package org.waybill.domain.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Laws;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.OrderDossier;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.order.OrderStatus;

class WorldLawsTest {

    @Test
    void theBooksBalanceAtEveryMomentAndNoPromiseIsLeftInTheEnd() {
        Laws.over(2_000)
                .hold(
                        "orders, work and stock agree",
                        Act::history,
                        acts -> {
                            var world = new World();
                            var life = new Life(world);
                            var looked = new HashMap<OrderKey, OrderDossier>();
                            for (var act : acts) {
                                long before = world.changes();
                                life.live(act);
                                if (world.changes() > before) {
                                    WorldBooks.balance(world, looked);
                                }
                            }
                            life.end();
                            WorldBooks.balance(world);
                            WorldBooks.settled(world);
                        });
    }

    @Test
    void theHistoriesAreRichEnoughToMeanSomething() {
        Map<OrderStatus, Integer> ends = new EnumMap<>(OrderStatus.class);
        var kinds = new HashSet<String>();
        int split = 0;
        int moved = 0;
        for (int i = 0; i < 300; i++) {
            var world = lived(Act.history(new Random(i)));
            for (var order : world.orders().values()) {
                ends.merge(order.status(), 1, Integer::sum);
                split += order.allotments().size() > 1 ? 1 : 0;
                moved += moved(order) ? 1 : 0;
            }
            world.ledger().forEach(event -> kinds.add(event.getClass().getSimpleName()));
        }
        assertThat(ends.get(OrderStatus.COMPLETED)).isGreaterThan(100);
        assertThat(ends.get(OrderStatus.CANCELLED)).isGreaterThan(100);
        assertThat(split).isGreaterThan(50);
        assertThat(moved).isGreaterThan(10);
        assertThat(kinds)
                .contains(
                        "StockReserved",
                        "StockAssigned",
                        "StockUnassigned",
                        "StockConsumed",
                        "ReservationReleased",
                        "StockSetAside",
                        "CountRequested");
    }

    private static boolean moved(Order order) {
        var pickup = order.asPlaced().pickupLocation();
        return pickup != null && !pickup.equals(Goods.SHOP) && order.anyShipped();
    }

    private static World lived(List<Act> acts) {
        var world = new World();
        var life = new Life(world);
        acts.forEach(life::live);
        life.end();
        return world;
    }
}
