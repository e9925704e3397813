package org.waybill.app.life.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.life.PlacedOrder;
import org.waybill.app.life.Shop;
import tools.jackson.databind.JsonNode;

/** What parcels and work cost, and how much a location can do in a day. */
class CostAndRoomTest {

    private static final String WAIT = "{\"kind\":\"QUEUE\",\"queue\":\"SOURCING\"}";

    /** Carries anything in Brazil within two days. */
    private static final String CARRIER =
            """
            {"name":"Reais","currency":"BRL","enabled":%s,"services":[{"id":"ALL","name":"All",
             "countries":["BR"],"maxGrams":30000,"zones":[{"id":"Z",
             "transit":{"minDays":1,"maxDays":2},"rates":[{"upToGrams":30000,"price":1500}]}]}]}
            """;

    private final Shop shop = new Shop();
    private String near;
    private String far;
    private String web;
    private String sku;

    @BeforeEach
    void fillTwoWarehouses() {
        near = shop.warehouse(1);
        far = shop.warehouse(2);
        web = shop.channel(near, far);
        sku = shop.product();
        shop.receive(sku, near, 10);
        shop.receive(sku, far, 10);
        done(shop.put("/api/carriers/reais", CARRIER.formatted(true)));
    }

    /** Other tests have carriers of their own. */
    @AfterEach
    void sendTheCarrierAway() {
        done(shop.put("/api/carriers/reais", CARRIER.formatted(false)));
    }

    private JsonNode decision(PlacedOrder order) {
        return shop.read(
                        "/api/orders/%s/decisions?channel=%s&again=true"
                                .formatted(order.number(), order.channel()))
                .at("/decisions/0");
    }

    private JsonNode today(String location) {
        var today = LocalDate.ofInstant(shop.now(), ZoneOffset.UTC);
        return shop.read(
                "/api/locations/%s/capacity?from=%s&to=%s"
                        .formatted(location, today.minusDays(1), today.plusDays(2)));
    }

    @Test
    void dearWorkSendsAnOrderFartherAway() {
        done(
                shop.put(
                        "/api/locations/" + near + "/operations",
                        "{\"handling\":{\"amount\":90000,\"currency\":\"BRL\"}}"));
        Rules.live(shop, web, "{\"cost\":{}}", WAIT);
        var order = shop.ship(web).line(sku, 1).place();

        assertThat(order.work(0).location()).isEqualTo(far);
        var decision = decision(order);
        assertThat(decision.at("/decision/plan/0/parcel").asLong()).isPositive();
        assertThat(decision.at("/decision/plan/0/service").asString()).isEqualTo("reais.ALL");
        assertThat(decision.at("/decision/attempts/0/finding/result").asString()).isEqualTo("BEST");
        assertThat(decision.at("/again/same").asBoolean()).isTrue();
    }

    @Test
    void aFullDayPassesWorkOnAndWhatIsGivenUpIsGivenBack() {
        done(
                shop.put(
                        "/api/locations/" + near + "/capacity",
                        "{\"daily\":{\"orders\":1,\"units\":5}}"));
        var first = shop.ship(web).line(sku, 1).place();
        assertThat(first.work(0).location()).isEqualTo(near);
        var second = shop.ship(web).line(sku, 1).place();
        assertThat(second.work(0).location()).isEqualTo(near);

        assertThat(today(near).toString()).contains("\"confirmed\":{\"orders\":1,\"units\":1}");
        assertThat(days(first)).isLessThan(days(second));

        done(second.cancel());
        assertThat(confirmed(near)).isEqualTo(1);
        var work = first.work(0);
        done(work.accept());
        done(work.pick("L1", 1));
        done(work.pack("L1", 1));
        done(work.ship());
        assertThat(confirmed(near)).isZero();
        assertThat(today(near).toString()).contains("\"used\":{\"orders\":1,\"units\":1}");
    }

    @Test
    void moreThanADayHoldsIsSharedOut() {
        done(shop.put("/api/locations/" + near + "/capacity", "{\"daily\":{\"units\":3}}"));
        var order = shop.ship(web).line(sku, 12).place();

        order.untilParts(2);

        var plan = decision(order).at("/decision/plan");
        assertThat(plan).hasSize(2);
        assertThat(plan.get(0).at("/location").asString()).isEqualTo(near);
        assertThat(plan.get(0).at("/lines/0/quantity").asInt()).isEqualTo(3);
    }

    private int days(PlacedOrder order) {
        for (var site : decision(order).at("/decision/request/sites")) {
            if (site.get("location").asString().equals(near)) {
                return site.get("workday").asInt();
            }
        }
        throw new AssertionError("the location was not seen");
    }

    private int confirmed(String location) {
        int orders = 0;
        for (var day : today(location).at("/days")) {
            orders += day.at("/confirmed/orders").asInt();
        }
        return orders;
    }

    @Test
    void whatWouldBeLateWaitsWhereNothingMayBeLate() {
        Rules.live(shop, web, "{\"cost\":{},\"promise\":{\"kind\":\"MUST\"}}", WAIT);
        var yesterday = LocalDate.ofInstant(shop.now(), ZoneOffset.UTC).minusDays(1);
        var order = shop.ship(web).line(sku, 1).urgent(5, yesterday).place();

        order.until(waits -> order.waitsFor().equals("NO_LOCATION_COVERS"));

        assertThat(order.now().get("deliverBy").asString()).isEqualTo(yesterday.toString());
        var decision = decision(order);
        assertThat(decision.at("/decision/request/order/priority").asInt()).isEqualTo(5);
        assertThat(decision.get("candidates").toString()).contains("PROMISE");
    }
}
