package org.waybill.app.life.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waybill.app.RunningWaybill;
import org.waybill.app.life.Crowd;
import org.waybill.app.life.Listing;
import org.waybill.app.life.Shop;

/** Lists lose nothing between their parts, and nobody is answered about what is yet to come. */
class ListsTest {

    private static final int ORDERS = 23;

    private final Shop shop = new Shop();

    @Test
    void everyOrderIsInExactlyOneOfManyParts() {
        var web = shop.channel(shop.warehouse(1));
        var sku = shop.product();
        shop.hold("nobody", web, 60, sku);
        var numbers =
                Crowd.of(
                        ORDERS,
                        i -> {
                            var draft = shop.ship(web).line(sku, 1);
                            done(draft.send());
                            return draft.number();
                        });

        for (var sort : List.of("placedAt", "-placedAt")) {
            var parts = Listing.parts(shop, "/api/orders?limit=5&sort=" + sort + "&channel=" + web);
            assertThat(parts).hasSize(5);
            assertThat(parts.stream().flatMap(List::stream))
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(numbers);
        }
    }

    @Test
    void anOrderThatComesInBetweenPushesNoneOut() {
        var web = shop.channel(shop.warehouse(1));
        var sku = shop.product();
        var numbers = new ArrayList<String>();
        IntStream.range(0, 6)
                .forEach(i -> numbers.add(shop.ship(web).line(sku, 1).place().number()));
        var first = done(shop.get("/api/orders?limit=2&channel=" + web));
        var next = first.json().get("next").asString();
        shop.ship(web).line(sku, 1).place();

        var rest = Listing.parts(shop, "/api/orders?limit=2&channel=" + web + "&cursor=" + next);

        var seen = new ArrayList<String>();
        first.json().get("orders").forEach(order -> seen.add(order.get("orderId").asString()));
        rest.forEach(seen::addAll);
        assertThat(seen).doesNotHaveDuplicates().containsAll(numbers);
    }

    @Test
    void aListIsFilteredByWhatItsOrdersAre() {
        var location = shop.warehouse(1);
        var web = shop.channel(location);
        var sku = shop.product();
        shop.receive(sku, location, 1);
        var served = shop.ship(web).line(sku, 1).place();
        served.until("IN_FULFILLMENT");
        var waits = shop.ship(web).line(sku, 1).place();
        var path = "/api/orders?channel=" + web + "&status=";

        assertThat(Listing.parts(shop, path + "IN_FULFILLMENT"))
                .containsExactly(List.of(served.number()));
        assertThat(Listing.parts(shop, path + "CREATED")).containsExactly(List.of(waits.number()));
        assertThat(Listing.parts(shop, path + "COMPLETED")).containsExactly(List.of());
        refused(shop.get(path + "NONSENSE"), 400, "request.invalid");
    }

    @Test
    void whatIsYetToComeIsNotAnswered() {
        var web = shop.channel(shop.warehouse(1));
        var http = RunningWaybill.instance().http();

        var answer = http.get("/api/orders?channel=" + web + "&minPosition=999999999");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        refused(http.get("/api/orders?minPosition=soon"), 400, "request.invalid");
    }
}
