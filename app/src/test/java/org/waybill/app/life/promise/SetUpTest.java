package org.waybill.app.life.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waybill.app.life.Shop;

/** How carriers are configured, and how locations work. */
class SetUpTest {

    private static final String SERVICE =
            """
            {"id":"S","name":"Parcel","countries":["AQ"],"maxGrams":1000,
             "pickup":{"days":["FRIDAY"],"time":"17:00"},
             "zones":[{"id":"Z","transit":{"minDays":1,"maxDays":2},
              "rates":[{"upToGrams":500,"price":100},{"upToGrams":1000,"price":200}]}]}
            """;

    private final Shop shop = new Shop();

    @Test
    void operationsAreToldAsTheyWerePut() {
        var store = shop.store(1);
        var path = "/api/locations/" + store + "/operations";
        var before = shop.get(path);
        var body =
                """
                {"priority":7,"tags":["big"],"cutOffs":[{"day":"MONDAY","time":"14:00"}],
                 "closures":[{"from":"2030-01-01","to":"2030-01-02"}]}
                """;

        var put = done(shop.put(path, body));
        var after = shop.get(path);

        assertThat(before.json().at("/version").asInt()).isEqualTo(1);
        assertThat(put.header("ETag")).isEqualTo("\"2\"");
        assertThat(after.header("ETag")).isEqualTo("\"2\"");
        assertThat(after.json().at("/priority").asInt()).isEqualTo(7);
        assertThat(after.json().at("/cutOffs").toString())
                .isEqualTo("[{\"day\":\"MONDAY\",\"time\":\"14:00\"}]");
        assertThat(after.json().at("/closures/0/to").asString()).isEqualTo("2030-01-02");
        assertThat(done(shop.put(path, body)).header("ETag")).isEqualTo("\"2\"");
        assertThat(shop.get("/api/locations/" + store).header("ETag")).isEqualTo("\"2\"");
        done(shop.put(path, "{}"));
        assertThat(shop.read(path).has("priority")).isFalse();
    }

    @Test
    void nobodyWorksWhereNothingIs() {
        refused(shop.put("/api/locations/NOWHERE/operations", "{}"), 404, "location.unknown");
        refused(shop.get("/api/locations/NOWHERE/operations"), 404, "location.unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|/openingHours/0/to|\"openingHours\":[{\"day\":\"MONDAY\",\"from\":\"09:00\",\"to\":\"09:00\"}]",
                "400|/openingHours/1|\"openingHours\":[{\"day\":\"MONDAY\",\"from\":\"09:00\",\"to\":\"12:00\"},{\"day\":\"MONDAY\",\"from\":\"11:59\",\"to\":\"13:00\"}]",
                "400|/cutOffs/1/day|\"cutOffs\":[{\"day\":\"MONDAY\",\"time\":\"09:00\"},{\"day\":\"MONDAY\",\"time\":\"10:00\"}]",
                "400|/closures/0/to|\"closures\":[{\"from\":\"2030-01-02\",\"to\":\"2030-01-01\"}]",
                "400|/openings/0/to|\"openings\":[{\"date\":\"2030-01-02\",\"from\":\"10:00\",\"to\":\"09:00\"}]",
                "422|/holidays/country|\"holidays\":{\"country\":\"KR\"}",
                "422|/holidays/region|\"holidays\":{\"country\":\"DE\",\"region\":\"SP\"}",
            })
    void operationsMustMakeSense(int status, String pointer, String field) {
        var answer = shop.put("/api/locations/" + shop.store(1) + "/operations", "{" + field + "}");

        refused(answer, status, status == 400 ? "request.invalid" : "location.holidays-unknown");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void carriersAreToldAsTheyWerePut() {
        var path = "/api/carriers/" + shop.name("C");
        var body = "{\"name\":\"Post\",\"currency\":\"BRL\",\"services\":[%s]}".formatted(SERVICE);

        var put = done(shop.put(path, body));
        var told = shop.get(path);

        assertThat(put.json().at("/currency").asString()).isEqualTo("BRL");
        assertThat(told.header("ETag")).isEqualTo("\"1\"");
        assertThat(told.json().at("/enabled").asBoolean()).isTrue();
        assertThat(told.json().at("/simulated").asBoolean()).isFalse();
        assertThat(told.json().at("/services/0/pickup").toString())
                .isEqualTo("{\"days\":[\"FRIDAY\"],\"time\":\"17:00\"}");
        assertThat(told.json().at("/services/0/zones/0/rates/1/price").asInt()).isEqualTo(200);
        assertThat(shop.read("/api/carriers?limit=200").at("/carriers").values())
                .anyMatch(one -> path.endsWith("/" + one.get("id").asString()));
        assertThat(done(shop.put(path, body)).header("ETag")).isEqualTo("\"1\"");
        refused(shop.get("/api/carriers/NOBODY"), 404, "carrier.unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/services/0/zones/0/transit/maxDays|\"maxDays\":2|\"maxDays\":0",
                "/services/0/zones/0/rates/1/upToGrams|\"upToGrams\":1000|\"upToGrams\":500",
                "/services/0/zones/1/id|\"zones\":[|\"zones\":[{\"id\":\"Z\",\"transit\":{\"minDays\":0,\"maxDays\":0},\"rates\":[{\"upToGrams\":1,\"price\":0}]},",
                "/services/0/sameDay/windows/0/deliveredBy|\"zones\"|\"sameDay\":{\"radiusMetres\":1,\"windows\":[{\"dispatch\":\"10:00\",\"deliveredBy\":\"10:00\"}]},\"zones\"",
                "/services/0/zones/0/rates/0/price|\"price\":100|\"price\":-1",
            })
    void carriersMustMakeSense(String pointer, String good, String bad) {
        var service = SERVICE.replace(good, bad);
        var body = "{\"name\":\"Post\",\"currency\":\"BRL\",\"services\":[%s]}".formatted(service);

        var answer = refused(shop.put("/api/carriers/NEVER", body), 400, "request.invalid");

        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void theSameServiceTwiceIsRefused() {
        var body = "{\"name\":\"Post\",\"currency\":\"BRL\",\"services\":[%1$s,%1$s]}";

        var answer = shop.put("/api/carriers/NEVER", body.formatted(SERVICE));

        refused(answer, 400, "request.invalid");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/services/1/id");
    }

    @Test
    void aPromiseNeedsAKeyAndKeepsItsAnswer() {
        var store = shop.store(1);
        var web = shop.channel(store);
        var sku = shop.product();
        shop.receive(sku, store, 1);
        var body =
                "{\"channel\":\"%s\",\"methods\":[\"PICKUP\"],\"lines\":[{\"sku\":\"%s\",\"quantity\":1}]}"
                        .formatted(web, sku);
        var key = Map.of("Idempotency-Key", shop.name("key"));

        var first = done(shop.post("/api/promises", body, key));
        shop.receive(sku, store, 1);

        assertThat(first.header("Waybill-Position")).isNotEmpty();
        assertThat(shop.post("/api/promises", body, key).text()).isEqualTo(first.text());
    }
}
