package org.waybill.app.life.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.life.PlacedOrder;
import org.waybill.app.life.Post;
import org.waybill.app.life.Shop;
import org.waybill.app.life.Work;
import tools.jackson.databind.JsonNode;

/** Every event says who, why, in which conversation, when it happened and when it was recorded. */
class HistoryTest {

    private static final String PERSON = "Ana";

    private final Shop shop = new Shop();
    private final String conversation = shop.name("");
    private final Post post = Post.comes(shop);

    @AfterEach
    void sendTheCarrierAway() {
        post.close();
    }

    @Test
    void tellsALifeFromPlacingToDelivery() {
        var order = aDeliveredOrder();

        var history = order.history();

        assertThat(history.valueStream().map(event -> event.get("type").asString()))
                .contains(
                        "order.OrderPlaced",
                        "order.OrderReserved",
                        "stock.StockReserved",
                        "order.OrderRouted",
                        "order.OrderSourced",
                        "stock.StockAssigned",
                        "fulfillment.FulfillmentRequested",
                        "order.OrderPromised",
                        "fulfillment.FulfillmentAccepted",
                        "fulfillment.FulfillmentPicked",
                        "fulfillment.FulfillmentPacked",
                        "fulfillment.FulfillmentShipped",
                        "shipment.ShipmentHandedOver",
                        "stock.StockConsumed",
                        "order.OrderLinesShipped",
                        "shipment.ShipmentScanned",
                        "shipment.ShipmentDelivered",
                        "order.OrderLinesDelivered",
                        "order.OrderCompleted");
        everyEventSaysWhoAndWhy(history);
    }

    private void everyEventSaysWhoAndWhy(JsonNode history) {
        var events = new HashMap<String, JsonNode>();
        long last = 0;
        var recorded = Instant.EPOCH;
        for (var event : history) {
            assertThat(event.get("position").asLong()).isGreaterThan(last);
            last = event.get("position").asLong();
            var at = Instant.parse(event.get("recordedAt").asString());
            assertThat(at).isAfterOrEqualTo(recorded);
            recorded = at;
            assertThat(Instant.parse(event.get("occurredAt").asString())).isBeforeOrEqualTo(at);
            assertThat(event.get("correlation").asString()).isEqualTo(conversation(event));
            var cause = event.get("cause").asString();
            if (event.get("actor").asString().equals(PERSON)) {
                assertThat(cause).isEqualTo(event.get("command").asString());
            } else {
                assertThat(event.get("actor").asString()).isEqualTo("saga:fulfillment");
                assertThat(events).as(event.toString()).containsKey(cause);
            }
            events.put(event.get("eventId").asString(), event);
        }
    }

    /** What follows from placing belongs to the conversation of placing, and so on. */
    private String conversation(JsonNode event) {
        return switch (event.get("type").asString()) {
            case "order.OrderPlaced",
                    "order.OrderReserved",
                    "stock.StockReserved",
                    "order.OrderRouted",
                    "order.OrderSourced",
                    "stock.StockAssigned",
                    "order.OrderPromised",
                    "fulfillment.FulfillmentRequested" ->
                    about("placing");
            case "fulfillment.FulfillmentAccepted",
                    "fulfillment.FulfillmentPicked",
                    "fulfillment.FulfillmentPacked" ->
                    about("working");
            case "fulfillment.FulfillmentShipped",
                    "shipment.ShipmentHandedOver",
                    "stock.StockConsumed",
                    "order.OrderLinesShipped" ->
                    about("sending");
            default -> about("bringing");
        };
    }

    private PlacedOrder aDeliveredOrder() {
        var location = shop.warehouse(1);
        var web = shop.channel(location);
        var sku = shop.product();
        shop.receive(sku, location, 1);
        var draft = shop.ship(web).line(sku, 1);
        done(draft.send(talking("placing")));
        var order = new PlacedOrder(shop, draft.number(), web);
        var work = order.work(0);
        done(work.act("acceptance", "", talking("working")));
        var units = "[{\"lineId\":\"L1\",\"quantity\":1}]";
        done(work.act("picks", "{\"lines\":%s}".formatted(units), talking("working")));
        var packages = "{\"packages\":[{\"lines\":%s}]}".formatted(units);
        done(work.act("packages", packages, talking("working")));
        deliver(work);
        order.until("COMPLETED");
        return order;
    }

    private void deliver(Work work) {
        var carrier = "{\"carrier\":\"Mule\"}";
        var shipped = done(work.act("shipments", carrier, talking("sending"))).json();
        var hourAgo = shop.now().minusSeconds(3_600);
        done(
                shop.post(
                        "/api/shipments/%s/tracking-events"
                                .formatted(shipped.get("shipmentId").asString()),
                        "{\"status\":\"DELIVERED\",\"occurredAt\":\"%s\"}".formatted(hourAgo),
                        talking("bringing")));
    }

    private Map<String, String> talking(String what) {
        return Map.of("Waybill-Actor", PERSON, "Waybill-Correlation", about(what));
    }

    private String about(String what) {
        return what + conversation;
    }
}
