package org.waybill.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.waybill.projection.MemoryLog;
import org.waybill.projection.ReadSide;
import org.waybill.projection.order.OrderStory;
import org.waybill.projection.stock.RandomStock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueriesOverHttpTest {

    private final ReadSide readSide = ReadSide.fresh(WebApplicationType.SERVLET, Front.class);
    private final String port =
            String.valueOf(readSide.get(Environment.class).getProperty("local.server.port"));
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @Configuration
    @ComponentScan("org.waybill.query")
    static class Front {}

    @BeforeAll
    void aHistory() {
        var random = new Random(11);
        var history = new RandomStock(random, readSide.log());
        for (int step = 0; step < 100; step++) {
            history.step();
        }
        var stories = new ArrayList<OrderStory>();
        for (var channel : List.of("web", "shop")) {
            stories.add(new OrderStory("o-1", channel, MemoryLog.BEGINNING));
        }
        stories.add(new OrderStory("o-2", "web", MemoryLog.BEGINNING.plusSeconds(5)));
        OrderStory.mixed(stories, random)
                .forEach(event -> readSide.append(event.getKey(), event.getValue()));
        readSide.deliver(100);
    }

    @AfterAll
    void close() {
        client.close();
        readSide.close();
    }

    @Test
    void tellsAvailabilityWithItsParts() {
        var answer = get("/api/availability?sku=S-1&sku=S-2&channel=c-1");
        var body = json.readTree(answer.body());
        assertThat(body.get("items")).hasSize(2);
        assertThat(body.get("items").get(0).propertyNames())
                .contains(
                        "sku",
                        "channel",
                        "available",
                        "onHand",
                        "reserved",
                        "safetyWithheld",
                        "thresholdWithheld",
                        "quotaWithheld",
                        "unrouted",
                        "held",
                        "backorderAllowance",
                        "shortage",
                        "unlimited",
                        "locations");
        assertThat(position(answer)).isEqualTo(readSide.log().head());
        assertThat(body.get("position").asLong()).isEqualTo(readSide.log().head());
    }

    @Test
    void tellsTheSameOfThePresentFromTheLog() {
        var asked = "/api/availability?sku=S-1&sku=K-1&channel=c-2&method=SHIP";
        var past = get(asked + "&asOf=" + readSide.log().head());
        assertThat(past.body()).isEqualTo(get(asked).body());
        var instant = get(asked + "&asOf=2026-06-01T00:00:00Z");
        assertThat(instant.statusCode()).isEqualTo(400);
        assertThat(get(asked + "&asOf=2026-01-12T00:00:00Z").body()).isEqualTo(past.body());
    }

    @Test
    void tellsAnOrderAndItsPositionInOneObject() {
        var answer = get("/api/orders/o-1?channel=web");
        var body = json.readTree(answer.body());
        assertThat(body.get("orderId").asString()).isEqualTo("o-1");
        assertThat(body.get("status").asString()).isEqualTo("COMPLETED");
        assertThat(body.get("position").asLong()).isEqualTo(readSide.log().head());
        assertThat(body.get("fulfillments").get(0).get("shipmentId").asString())
                .isEqualTo("o-1@web.F1.S1");
        assertThat(answer.headers().firstValue("ETag"))
                .contains("\"" + body.get("version").asLong() + "\"");
        assertThat(get("/api/orders/o-2").statusCode()).isEqualTo(200);
    }

    @Test
    void listsOrdersAndSaysWhereItGoesOn() {
        var first = get("/api/orders?status=COMPLETED&limit=2");
        assertThat(json.readTree(first.body()).get("orders")).hasSize(2);
        var link = first.headers().firstValue("Link").orElseThrow();
        var rest = get(link.substring(1, link.indexOf('>')));
        var body = json.readTree(rest.body());
        assertThat(body.get("orders")).hasSize(1);
        assertThat(body.has("next")).isFalse();
        assertThat(rest.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void tellsLedgerAndHistoryAsBareLists() {
        for (var path :
                List.of("/api/stock/S-1/DC-1/ledger", "/api/orders/o-2/history?channel=web")) {
            var answer = get(path);
            JsonNode body = json.readTree(answer.body());
            assertThat(body.isArray()).isTrue();
            assertThat(body.get(0).propertyNames())
                    .contains("position", "occurredAt", "type", "cause");
            assertThat(position(answer)).isEqualTo(readSide.log().head());
        }
    }

    @Test
    void tellsWorkShipmentsStockAndConfiguration() {
        for (var path :
                List.of(
                        "/api/fulfillments/o-1@web.F1",
                        "/api/fulfillments?location=DC-1&status=SHIPPED",
                        "/api/shipments/o-1@web.F1.S1",
                        "/api/stock/S-1/DC-1",
                        "/api/locations/L-1",
                        "/api/locations",
                        "/api/channels/c-1",
                        "/api/channels?limit=1",
                        "/api/products/S-1",
                        "/api/products",
                        "/api/projections?digest=true")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/availability?channel=c-1",
                "/api/availability?sku=S-1&channel=c%001",
                "/api/availability?sku=S-1&channel=c-1&method=TELEPORT",
                "/api/availability?sku=S-1&channel=c-1&asOf=yesterday",
                "/api/availability?sku=S-1&channel=c-1&asOf=999999",
                "/api/orders?status=LOST",
                "/api/orders?limit=0",
                "/api/orders?limit=many",
                "/api/orders?cursor=%21",
                "/api/orders?cursor=AAAA",
                "/api/orders?sort=price",
                "/api/orders?minPosition=-1",
                "/api/stock/S-1/DC-1?asOf=-1"
            })
    void refusesWhatMakesNoSense(String path) {
        assertThat(get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void saysThatItHasNotSeenAPositionYet() {
        var answer = get("/api/orders?minPosition=999999");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(get("/api/orders?minPosition=1").statusCode()).isEqualTo(200);
    }

    private static long position(HttpResponse<String> answer) {
        return answer.headers().firstValueAsLong(Replies.POSITION).orElseThrow();
    }

    private HttpResponse<String> get(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
