package org.waybill.app.life.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.Http.Answer;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.PlacedOrder;
import org.waybill.app.life.Shop;
import org.waybill.app.life.Work;

/** What a store will not hand out, a person gives to it again or to another store. */
class PickupMovedTest {

    private final Shop shop = new Shop();
    private String store;
    private String elsewhere;
    private String web;
    private String sku;

    @BeforeEach
    void fillTwoStores() {
        store = shop.store(2);
        elsewhere = shop.store(1);
        web = shop.channel(store, elsewhere);
        sku = shop.product();
        shop.receive(sku, store, 3);
        shop.receive(sku, elsewhere, 3);
    }

    private PlacedOrder rejected(int units) {
        var order = shop.pickup(web, store).line(sku, units).place();
        done(order.work(0).reject("L1", units, "NO_VARIANCE"));
        order.until(now -> order.waitsFor().equals("PICKUP_REJECTED"));
        return order;
    }

    private static Answer send(PlacedOrder order, String location) {
        var body = "{\"instruction\":\"LOCATION\",\"location\":\"%s\"}".formatted(location);
        return order.act("routings", body, Map.of());
    }

    private long reserved(String location) {
        return shop.read(Shop.stock(sku, location)).get("reserved").asLong();
    }

    private void handedOver(PlacedOrder order, Work work) {
        work.picked();
        var code = done(work.ready()).json().get("pickupCode").asString();
        done(work.handOver(code));
        order.until("COMPLETED");
        Invariants.hold(shop);
    }

    @Test
    void isCollectedElsewhereAndItsPromiseMovesAlong() {
        var order = rejected(2);

        var moved = done(send(order, elsewhere)).json();

        assertThat(moved.get("pickupLocation").asString()).isEqualTo(elsewhere);
        var work = order.work(1);
        assertThat(work.location()).isEqualTo(elsewhere);
        assertThat(reserved(store)).isZero();
        assertThat(reserved(elsewhere)).isEqualTo(2);
        assertThat(order.history().toString()).contains("order.OrderPickupMoved");
        Invariants.hold(shop);
        handedOver(order, work);
        assertThat(shop.read(Shop.stock(sku, elsewhere)).get("onHand").asInt()).isEqualTo(1);
    }

    @Test
    void isHandedOverByTheStoreThatRefusedItFirst() {
        var order = rejected(2);

        done(send(order, store));

        assertThat(reserved(store)).isEqualTo(2);
        handedOver(order, order.work(1));
    }

    @Test
    void aPersonTriesTheStoreAgainWithoutNamingIt() {
        var order = rejected(2);

        done(order.act("routings", "{\"instruction\":\"RETRY\"}", Map.of()));

        assertThat(order.work(1).location()).isEqualTo(store);
        handedOver(order, order.work(1));
    }

    @Test
    void whereThereIsNothingItGoesOnWaitingForAPerson() {
        shop.receive(sku, store, 3);
        var order = shop.pickup(web, store).line(sku, 2).place();
        done(order.work(0).reject("L1", 2, "NOT_IN_STOCK"));
        order.until(now -> order.waitsFor().equals("PICKUP_REJECTED"));

        done(order.act("routings", "{\"instruction\":\"RETRY\"}", Map.of()));

        assertThat(order.waitsFor()).isEqualTo("PICKUP_REJECTED");
    }

    @Test
    void staysWhereTheOtherStoreDoesNotHaveIt() {
        shop.receive(sku, store, 3);
        var order = rejected(4);

        refused(send(order, elsewhere), 409, "order.pickup-unavailable");

        assertThat(order.waitsFor()).isEqualTo("PICKUP_REJECTED");
        assertThat(order.now().get("pickupLocation").asString()).isEqualTo(store);
        Invariants.hold(shop);
    }

    @Test
    void isNotCollectedAtTwoPlaces() {
        var order = shop.pickup(web, store).line(sku, 3).place();
        done(order.work(0).reject("L1", 1, "NO_VARIANCE"));
        order.until(now -> order.waitsFor().equals("PICKUP_REJECTED"));

        refused(send(order, elsewhere), 409, "order.pickup-parted");

        done(send(order, store));
        assertThat(order.work(1).location()).isEqualTo(store);
        Invariants.hold(shop);
        assertThat(reserved(store)).isEqualTo(3);
    }

    @Test
    void whatWaitsForStockMayBeCollectedWhereThereIsSome() {
        shop.receive(sku, elsewhere, 3);
        var order = shop.pickup(web, store).line(sku, 5).place();
        assertThat(order.waitsFor()).isEqualTo("INSUFFICIENT_STOCK");

        done(send(order, elsewhere));

        assertThat(order.work(0).location()).isEqualTo(elsewhere);
        assertThat(reserved(elsewhere)).isEqualTo(5);
        handedOver(order, order.work(0));
    }

    @Test
    void theRoomOfARefusedPickupIsGivenBackAtOnce() {
        done(shop.put("/api/locations/" + store + "/capacity", "{\"daily\":{\"orders\":1}}"));
        var order = shop.pickup(web, store).line(sku, 1).place();
        assertThat(order.work(0).location()).isEqualTo(store);
        assertThat(booked()).isEqualTo(1);
        done(order.work(0).reject("L1", 1, "NO_VARIANCE"));
        order.until(now -> order.waitsFor().equals("PICKUP_REJECTED"));
        order.until(now -> booked() == 0);
        Invariants.hold(shop);
    }

    private int booked() {
        var today = LocalDate.ofInstant(shop.now(), ZoneOffset.UTC);
        var days =
                shop.read(
                        "/api/locations/%s/capacity?from=%s&to=%s"
                                .formatted(store, today, today.plusDays(2)));
        int orders = 0;
        for (var day : days.at("/days")) {
            orders += day.at("/confirmed/orders").asInt();
        }
        return orders;
    }
}
