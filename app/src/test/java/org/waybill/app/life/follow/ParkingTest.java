package org.waybill.app.life.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Eventually.eventually;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.Http.Answer;
import org.waybill.app.RunningWaybill;
import org.waybill.app.life.Shop;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.OrderEvent.OrderReserved;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockEvent.StockReceived;
import tools.jackson.databind.JsonNode;

/** An event that somebody cannot take stops nothing but what it is about. */
class ParkingTest {

    private final Shop shop = new Shop();

    @AfterEach
    void discardWhatIsLeft() {
        for (var letter : shop.read("/api/dead-letters").get("deadLetters")) {
            if (!letter.has("waitsBehind")) {
                done(act(letter.get("id").asString(), "discard"));
            }
        }
    }

    @Test
    void parksOneProductAndLetsTheOthersGoOn() {
        var location = shop.warehouse(1);
        var bad = shop.product();
        var good = shop.product();
        shop.receive(bad, location, 3);
        poison(bad);
        shop.receive(bad, location, 4);
        shop.receive(good, location, 5);

        assertThat(onHand(good, location)).isEqualTo(5);
        assertThat(onHand(bad, location)).as("as it was before").isEqualTo(3);
        var letters = letters("availability", bad);
        assertThat(letters).hasSize(2);
        assertThat(letters.get(0).get("reason").asString()).contains("0x00");
        assertThat(letters.get(0).get("type").asString()).isEqualTo("stock.StockReceived");
        assertThat(letters.get(1).get("waitsBehind")).isEqualTo(letters.get(0).get("position"));
        assertThat(parked("availability")).isEqualTo(2);
        eventually(() -> metric("waybill_deadletters{projection=\"availability\"}"), "2.0"::equals);
    }

    @Test
    void keepsItThroughARetryAndGoesOnAfterADiscard() {
        var location = shop.warehouse(1);
        var bad = shop.product();
        shop.receive(bad, location, 3);
        poison(bad);
        shop.receive(bad, location, 4);
        shop.read(Shop.stock(bad, location));
        var id = letters("availability", bad).get(0).get("id").asString();

        var retried = done(act(id, "retry")).json();
        assertThat(retried.get("taken").asLong()).isZero();
        assertThat(retried.get("left").asLong()).isEqualTo(2);
        assertThat(shop.read("/api/dead-letters/" + id).get("attempts").asInt()).isEqualTo(2);

        var discarded =
                done(
                        shop.post(
                                "/api/dead-letters/" + id + "/discard",
                                "",
                                Map.of("Waybill-Actor", "Ana")));
        assertThat(discarded.json().get("left").asLong()).isZero();
        assertThat(onHand(bad, location)).isEqualTo(7);
        assertThat(shop.read("/api/dead-letters/" + id).get("discardedBy").asString())
                .isEqualTo("Ana");
        refused(act(id, "retry"), 409, "dead-letter.settled");
        assertThat(differences("availability")).as("passed over again").isZero();
    }

    @Test
    void parksAnOrderThatWasNeverPlaced() {
        var ghost = new OrderKey(shop.name("ghost") + "@nowhere");
        publish(ghost.address(), 0, new OrderReserved(ghost));
        eventually(() -> letters("orders", ghost.address()), found -> found.size() == 1);
        var location = shop.warehouse(1);
        var web = shop.channel(location);
        var sku = shop.product();
        shop.receive(sku, location, 1);
        shop.ship(web).line(sku, 1).place().until("IN_FULFILLMENT");
    }

    @Test
    void knowsNoOtherLettersAndProcesses() {
        refused(shop.get("/api/dead-letters/orders-0"), 404, "dead-letter.unknown");
        refused(act("orders-0", "retry"), 404, "dead-letter.unknown");
        refused(shop.post("/api/processes/order:1@web/retry", ""), 404, "process.not-parked");
        assertThat(shop.read("/api/processes?state=parked").get("processes")).isEmpty();
        refused(shop.get("/api/processes?state=lost"), 400, "request.invalid");
    }

    @Test
    void tellsHowThoseAreWhoFollow() {
        var health = shop.read("/api/health");
        for (var projection : health.get("projections")) {
            assertThat(projection.propertyNames())
                    .contains("name", "position", "lag", "lagMillis", "parked");
        }
        assertThat(health.get("processes").propertyNames())
                .contains("pending", "parked", "oldestPendingMillis");
        assertThat(metric("waybill_processes_parked")).isEqualTo("0.0");
        assertThat(metric("waybill_projection_lag{projection=\"ledger\"}")).isNotEmpty();
    }

    /** PostgreSQL has no text with a zero byte, but a log may come to hold one. */
    private void poison(String sku) {
        var event = new StockReceived(new Sku(sku), new LocationId("L\0"), 1, null);
        publish(Stock.address(new Sku(sku)), 1, event);
    }

    private static void publish(String address, long sequence, Object event) {
        RunningWaybill.instance()
                .part(EventStore.class)
                .publish(new GenericDomainEventMessage<>("aggregate", address, sequence, event));
    }

    private Answer act(String id, String act) {
        return shop.post("/api/dead-letters/" + id + "/" + act, "");
    }

    private long onHand(String sku, String location) {
        return shop.read(Shop.stock(sku, location)).get("onHand").asLong();
    }

    private JsonNode letters(String projection, String about) {
        var sequence = about.contains(":") ? about : Stock.address(new Sku(about));
        return shop.read("/api/dead-letters?projection=" + projection + "&sequence=" + sequence)
                .get("deadLetters");
    }

    private long parked(String name) {
        for (var projection : shop.read("/api/health").get("projections")) {
            if (projection.get("name").asString().equals(name)) {
                return projection.get("parked").asLong();
            }
        }
        return -1;
    }

    private static String metric(String name) {
        return RunningWaybill.instance()
                .http()
                .get("/actuator/prometheus")
                .text()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    private long differences(String projection) {
        var body = "{\"projections\":[\"%s\"],\"swap\":false}".formatted(projection);
        var id = done(shop.post("/api/rebuilds", body)).json().get("id").asString();
        var over =
                eventually(
                        () -> shop.read("/api/rebuilds/" + id),
                        seen -> !seen.get("status").asString().equals("RUNNING"));
        assertThat(over.get("status").asString()).isEqualTo("DONE");
        return over.get("projections").get(0).get("differences").get("count").asLong();
    }
}
