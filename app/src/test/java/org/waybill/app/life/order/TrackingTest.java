package org.waybill.app.life.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.PlacedOrder;
import org.waybill.app.life.Rounds;
import org.waybill.app.life.Shop;

/** Whatever the order in which a carrier's words arrive, a parcel that arrived has arrived. */
class TrackingTest {

    private static final List<String> WORDS =
            List.of("HANDED_OVER", "IN_TRANSIT", "OUT_FOR_DELIVERY", "DELIVERED");

    private final Shop shop = new Shop();

    @Test
    void endsDeliveredInWhateverOrderTheWordsCome() {
        var location = shop.warehouse(1);
        var web = shop.channel(location);
        var sku = shop.product();
        shop.receive(sku, location, 50);
        Rounds.play(1, random -> permutations(WORDS).forEach(all -> tell(web, sku, all, random)));
        Invariants.hold(shop);
    }

    private void tell(String web, String sku, List<String> words, Random random) {
        var order = shop.ship(web).line(sku, 1).place();
        var work = order.work(0);
        var shipment = work.shipped();
        boolean delivered = false;
        for (var word : words) {
            var odd = shop.now().plusSeconds(random.nextInt(-100_000, 80_000));
            done(work.scan(shipment, word, odd.toString()));
            done(work.scan(shipment, word, odd.toString()));
            delivered |= word.equals("DELIVERED");
            var status = status(shipment);
            assertThat(status.equals("DELIVERED")).as("%s %s", words, word).isEqualTo(delivered);
        }
        var seen = shop.read("/api/shipments/" + shipment).get("trackingEvents");
        assertThat(seen).hasSize(2 * words.size());
        order.until("COMPLETED");
    }

    @Test
    void refusesWordsFromFarAhead() {
        var order = oneParcel();
        var work = order.work(0);
        var shipment = work.shipped();

        var answer = work.scan(shipment, "DELIVERED", shop.now().plusSeconds(200_000).toString());

        refused(answer, 422, "shipment.scan-in-future");
        assertThat(status(shipment)).isEqualTo("HANDED_OVER");
        assertThat(order.status()).isEqualTo("IN_FULFILLMENT");
    }

    @Test
    void aParcelThatCameBackIsNotDelivered() {
        var order = oneParcel();
        var work = order.work(0);
        var shipment = work.shipped();
        done(work.scan(shipment, "RETURNED_TO_SENDER", shop.now().toString()));
        done(work.scan(shipment, "DELIVERED", shop.now().toString()));

        assertThat(status(shipment)).isEqualTo("RETURNED_TO_SENDER");
        assertThat(order.status()).isEqualTo("IN_FULFILLMENT");
        Invariants.hold(shop);
    }

    @Test
    void twoChannelsMayUseOneNumber() {
        var location = shop.warehouse(1);
        var web = shop.channel(location);
        var app = shop.channel(location);
        var sku = shop.product();
        shop.receive(sku, location, 5);
        var number = shop.name("same");
        var one = shop.ship(web).number(number).line(sku, 1).place();
        var other = shop.ship(app).number(number).line(sku, 2).place();

        refused(shop.get("/api/orders/" + number), 409, "order.ambiguous");
        var body = "{\"reason\":\"which one?\"}";
        refused(
                shop.post("/api/orders/%s/cancellations".formatted(number), body, Map.of()),
                409,
                "order.ambiguous");
        done(one.cancel());
        assertThat(one.until("CANCELLED").get("channel").asString()).isEqualTo(web);
        other.until("IN_FULFILLMENT");
        Invariants.hold(shop);
    }

    private PlacedOrder oneParcel() {
        var location = shop.warehouse(1);
        var web = shop.channel(location);
        var sku = shop.product();
        shop.receive(sku, location, 1);
        return shop.ship(web).line(sku, 1).place();
    }

    private String status(String shipment) {
        return shop.read("/api/shipments/" + shipment).get("status").asString();
    }

    private static List<List<String>> permutations(List<String> words) {
        if (words.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<String>>();
        for (var first : words) {
            var rest = words.stream().filter(word -> !word.equals(first)).toList();
            for (var tail : permutations(rest)) {
                var one = new ArrayList<String>(List.of(first));
                one.addAll(tail);
                all.add(one);
            }
        }
        return all;
    }
}
