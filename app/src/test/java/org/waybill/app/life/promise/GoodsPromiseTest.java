package org.waybill.app.life.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.life.Shop;
import tools.jackson.databind.JsonNode;

/** What is told before an order of goods that stay together, or that not everybody takes. */
class GoodsPromiseTest {

    private static final String CARRIER =
            """
            {"name":"Post","currency":"EUR","services":[{"id":"PARCEL","name":"Parcel",
             "countries":["DE"],"maxGrams":30000,"hazmatRefused":[%s],"zones":[{"id":"Z",
             "transit":{"minDays":1,"maxDays":2},"rates":[{"upToGrams":30000,"price":590}]}]}]}
            """;

    private final Shop shop = new Shop();
    private String near;
    private String far;
    private String web;
    private String sku;
    private String other;
    private String carrier;

    @BeforeEach
    void openTwoStoresAndACarrier() {
        near = shop.store(1);
        far = shop.store(5);
        web = shop.channel(near, far);
        sku = shop.product();
        other = shop.product();
        carrier = shop.name("POST");
        done(shop.put("/api/carriers/" + carrier, CARRIER.formatted("")));
    }

    private JsonNode ask(String lines, String more) {
        var body =
                """
                {"channel":"%s","lines":[%s],"shipTo":{"country":"DE","geo":{"lat":0.0,"lon":0.0}},
                 "currency":"EUR","at":"2026-04-22T12:00:00Z"%s}
                """;
        return done(shop.post("/api/promises", body.formatted(web, lines, more))).json();
    }

    private JsonNode sent(String lines, String more) {
        return ask(lines, more + ",\"methods\":[\"SHIP\"]");
    }

    private static String line(String sku, int quantity, String more) {
        return "{\"sku\":\"%s\",\"quantity\":%d%s}".formatted(sku, quantity, more);
    }

    private List<JsonNode> ours(JsonNode answer) {
        return answer.at("/options").values().stream()
                .filter(one -> one.path("carrier").asString("").equals(carrier))
                .toList();
    }

    @Test
    void aGroupAndACompleteOrderComeFromOneLocation() {
        shop.receive(sku, near, 2);
        shop.receive(other, near, 1);
        shop.receive(sku, far, 1);
        var apart = line(sku, 3, "") + "," + line(other, 1, "");
        var set = ",\"group\":\"set\"";
        var grouped = line(sku, 3, set) + "," + line(other, 1, set);

        assertThat(ours(sent(apart, "")).getFirst().at("/shipments").size()).isEqualTo(2);
        assertThat(ours(sent(grouped, ""))).isEmpty();
        assertThat(ours(sent(apart, ",\"shipComplete\":true"))).isEmpty();
        var fits = line(sku, 2, set) + "," + line(other, 1, set);
        assertThat(ours(sent(fits, "")).getFirst().at("/locations").toString())
                .isEqualTo("[\"%s\"]".formatted(near));
    }

    @Test
    void aServiceSaysWhichLineItDoesNotCarry() {
        shop.product(sku, ",\"hazmat\":\"3-X\"");
        shop.receive(sku, near, 5);
        assertThat(ours(sent(line(sku, 1, ""), ""))).hasSize(1);

        done(shop.put("/api/carriers/" + carrier, CARRIER.formatted("\"3\"")));
        var answer = sent(line(sku, 1, ""), "");
        assertThat(ours(answer)).isEmpty();
        assertThat(answer.at("/unavailable").toString())
                .contains("\"sku\":\"%s\",\"reason\":\"HAZMAT_REFUSED\"".formatted(sku));
    }

    @Test
    void aLocationThatDoesNotHandleItNeitherSendsNorHandsItOut() {
        shop.product(sku, ",\"hazmat\":\"3\"");
        shop.receive(sku, near, 5);
        shop.receive(sku, far, 5);
        done(shop.put("/api/locations/" + near + "/operations", "{\"hazmatRefused\":[\"3\"]}"));

        assertThat(ours(sent(line(sku, 1, ""), "")).getFirst().at("/locations/0").asString())
                .isEqualTo(far);
        var collected = ask(line(sku, 1, ""), ",\"methods\":[\"PICKUP\"]").at("/options");
        assertThat(collected.size()).isEqualTo(1);
        assertThat(collected.at("/0/locations/0").asString()).isEqualTo(far);
    }
}
