package org.waybill.app.life.stock;

import static org.waybill.app.life.Shop.done;

import java.util.List;
import org.waybill.app.Http.Answer;
import org.waybill.app.life.Shop;
import tools.jackson.databind.JsonNode;

/** What other systems tell a shop of two stores. */
final class FeedTelling {

    private final Shop shop;
    private final List<String> places;

    FeedTelling(Shop shop) {
        this.shop = shop;
        this.places = List.of(shop.store(1), shop.store(2));
    }

    /** The stores. */
    List<String> places() {
        return places;
    }

    /** About the first place, so many seconds ago. */
    String message(String name, String type, String sku, String more, int secondsAgo) {
        return """
               {"externalId":"%s","occurredAt":"%s","type":"%s","sku":"%s","location":"%s",%s}
               """
                .formatted(
                        name,
                        shop.now().minusSeconds(secondsAgo),
                        type,
                        sku,
                        places.getFirst(),
                        more);
    }

    /** Tells messages of a source. */
    Answer tell(String source, String... messages) {
        return done(
                shop.post(
                        "/api/feeds/" + source + "/messages",
                        "{\"messages\":[" + String.join(",", messages) + "]}"));
    }

    /** What became of a source's messages. */
    JsonNode feed(String source) {
        return shop.read("/api/feeds/" + source);
    }

    /** What is at the first place. */
    int onHand(String sku) {
        return shop.read(Shop.stock(sku, places.getFirst())).path("onHand").asInt();
    }
}
