package org.waybill.app.life.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.Shop;

/** More locations than a decision looks at first. */
class ManyLocationsTest {

    private static final int MANY = 60;

    private final Shop shop = new Shop();
    private final List<String> farthestFirst = new ArrayList<>();
    private String web = "";
    private String shirt = "";

    @BeforeEach
    void open() {
        for (int number = MANY; number > 0; number--) {
            farthestFirst.add(shop.warehouse(number * 0.1));
        }
        web = shop.channel(farthestFirst.toArray(String[]::new));
        shirt = shop.product();
    }

    @Test
    void theNearestOfAllIsFoundAndTheAnswerTellsOfSome() {
        farthestFirst.forEach(location -> shop.receive(shirt, location, 1));

        var order = shop.ship(web).line(shirt, 1).place();

        order.untilParts(1);
        assertThat(order.work(0).location()).isEqualTo(farthestFirst.getLast());
        var offer = shop.availability(shirt, web);
        assertThat(offer.get("available").asInt()).isEqualTo(MANY - 1);
        assertThat(offer.get("locationCount").asInt()).isEqualTo(MANY);
        assertThat(offer.get("locations")).hasSize(MANY);
        var some =
                shop.read("/api/availability?sku=%s&channel=%s&locations=7".formatted(shirt, web));
        assertThat(some.get("items").get(0).get("locations")).hasSize(7);
        assertThat(some.get("items").get(0).get("available").asInt()).isEqualTo(MANY - 1);
        Invariants.hold(shop);
    }

    @Test
    void whatOnlyTheFarthestHaveIsFoundToo() {
        farthestFirst.forEach(location -> shop.receive(shirt, location, 1));
        var mug = shop.product();
        var farthest = farthestFirst.getFirst();
        shop.receive(mug, farthest, 1);

        var order = shop.ship(web).line(shirt, 1).line(mug, 1).place();

        assertThat(order.untilParts(1).get("fulfillments")).hasSize(1);
        assertThat(order.work(0).location()).isEqualTo(farthest);
        Invariants.hold(shop);
    }

    @Test
    void asManyAsItTakes() {
        farthestFirst.forEach(location -> shop.receive(shirt, location, 1));

        var order = shop.ship(web).line(shirt, MANY).place();

        order.untilParts(MANY);
        assertThat(shop.availability(shirt, web).get("available").asInt()).isZero();
        Invariants.hold(shop);
    }
}
