package org.waybill.app.life.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waybill.app.life.Shop;
import tools.jackson.databind.JsonNode;

/** The largest that may be configured and asked is answered, one way or the other. */
class ExtremesTest {

    private static final String HEAVY = "100000000";

    private final Shop shop = new Shop();

    @Test
    void theHeaviestDearestAndMostIsAnswered() {
        var store = shop.store(60);
        var web = shop.channel(store);
        done(
                shop.put(
                        "/api/locations/" + store + "/operations",
                        """
                        {"handling":{"amount":%1$s,"currency":"EUR"},"priority":1000000,
                         "labor":{"amount":%1$s,"currency":"EUR"},
                         "processing":{"workingDays":60,"hours":200}}
                        """
                                .formatted(HEAVY)));
        var carrier = shop.name("HEAVY");
        done(
                shop.put(
                        "/api/carriers/" + carrier,
                        """
                        {"name":"Heavy","currency":"EUR","services":[{"id":"S","name":"S",
                         "countries":["TV"],"maxGrams":%1$s,"dimensionalDivisor":1000,
                         "carbon":{"mode":"ROCKET","gramsPerTonneKm":100000,
                          "gramsPerParcel":1000000,"factorVersion":"TEST"},
                         "zones":[{"id":"Z","transit":{"minDays":50,"maxDays":50},
                          "rates":[{"upToGrams":%1$s,"price":%1$s}]}]}]}
                        """
                                .formatted(HEAVY)));
        var sku = shop.product();
        shop.product(
                sku,
                ",\"massGrams\":%s,\"dimensionsMm\":{\"length\":100000,\"width\":100,\"height\":1}"
                        .formatted(HEAVY));
        shop.receive(sku, store, 1_000_000_000);

        var one = ask(web, sku, 1, 1);
        var most = ask(web, sku, 100, 100_000);

        assertThat(one.at("/options/0/cost/amount").asLong()).isEqualTo(300_000_000);
        assertThat(one.at("/options/0/promise/latest").asString()).isGreaterThan("2026-07");
        assertThat(one.at("/options/0/carbonGrams").asLong()).isPositive();
        assertThat(one.at("/options/1/method").asString()).isEqualTo("PICKUP");
        assertThat(most.at("/options/0/cost/amount").asLong())
                .as("collected: handling, and labor of ten million units")
                .isEqualTo(100_000_000L + 100_000_000L * 10_000_000);
        assertThat(most.at("/unavailable").values())
                .filteredOn(not -> not.path("carrier").asString("").equals(carrier))
                .extracting(not -> not.get("reason").asString())
                .containsExactly("UNDECIDED");
    }

    private JsonNode ask(String channel, String sku, int lines, int quantity) {
        var list =
                IntStream.range(0, lines)
                        .mapToObj(i -> "{\"sku\":\"%s\",\"quantity\":%d}".formatted(sku, quantity))
                        .collect(Collectors.joining(","));
        return done(shop.post(
                        "/api/promises",
                        """
                        {"channel":"%s","lines":[%s],"currency":"EUR","at":"2026-03-04T12:00:00Z",
                         "methods":["SHIP","PICKUP"],
                         "shipTo":{"country":"TV","geo":{"lat":-60.0,"lon":179.0}}}
                        """
                                .formatted(channel, list)))
                .json();
    }
}
