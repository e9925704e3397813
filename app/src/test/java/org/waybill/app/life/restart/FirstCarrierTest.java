package org.waybill.app.life.restart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.app.Http;
import org.waybill.app.life.Shop;
import tools.jackson.databind.JsonNode;

/** Promises are made from the start, by simulated carriers, until a real one is there. */
class FirstCarrierTest {

    private static final String CARRIER =
            """
            {"name":"Post","currency":"BRL","services":[{"id":"S","name":"Parcel","maxGrams":9000,
             "zones":[{"id":"Z","transit":{"minDays":1,"maxDays":2},
              "rates":[{"upToGrams":9000,"price":1234}]}]}]}
            """;

    @TempDir private Path folder;

    private final int port = FreePort.number();
    private final Shop shop = new Shop(new Http("http://127.0.0.1:" + port));
    private ChildWaybill waybill;

    @BeforeEach
    void open() {
        waybill = ChildWaybill.on(folder.resolve("data"), port);
    }

    @AfterEach
    void close() {
        waybill.stop();
    }

    @Test
    void takesTheSimulatedOnesPlaceForGood() {
        // As in the README: no address, no point.
        done(
                shop.put(
                        "/api/locations/DC-1",
                        "{\"name\":\"W\",\"type\":\"WAREHOUSE\",\"timeZone\":\"America/Sao_Paulo\"}"));
        var web = shop.channel("DC-1");
        var sku = shop.product();
        shop.receive(sku, "DC-1", 5);
        var question =
                "{\"channel\":\"%s\",\"lines\":[{\"sku\":\"%s\",\"quantity\":2}],\"shipTo\":{\"country\":\"BR\"},\"at\":\"2026-03-04T12:00:00Z\"}"
                        .formatted(web, sku);

        var simulated = ask(question);
        assertThat(simulated.at("/options").values())
                .extracting(one -> one.get("service").asString() + one.get("cost"))
                .containsExactly(
                        "STANDARD{\"amount\":1023,\"currency\":\"BRL\"}",
                        "EXPRESS{\"amount\":1943,\"currency\":\"BRL\"}");
        assertThat(shop.read("/api/carriers").at("/carriers/0/simulated").asBoolean()).isTrue();

        done(shop.put("/api/carriers/POST", CARRIER));
        assertThat(ask(question).at("/options/0/cost/amount").asInt()).isEqualTo(1234);
        waybill.kill();
        waybill = ChildWaybill.on(folder.resolve("data"), port);

        assertThat(ask(question).at("/options").size()).isEqualTo(1);
        assertThat(ask(question).at("/options/0/cost/amount").asInt()).isEqualTo(1234);
        assertThat(shop.read("/api/carriers").at("/carriers").size()).isEqualTo(1);
    }

    private JsonNode ask(String question) {
        return done(shop.post("/api/promises", question)).json();
    }
}
