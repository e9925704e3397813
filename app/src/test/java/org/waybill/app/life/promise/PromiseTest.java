package org.waybill.app.life.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.app.Http.Answer;
import org.waybill.app.life.Shop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What a customer is told before an order: when, by whom, for how much, and why. */
class PromiseTest {

    /** A Wednesday. */
    private static final String NOON = "2026-04-22T12:00:00Z";

    private static final String BERLIN =
            "\"shipTo\":{\"country\":\"DE\",\"region\":\"BE\",\"geo\":{\"lat\":0.0,\"lon\":0.0}}";

    private final Shop shop = new Shop();
    private String near;
    private String far;
    private String web;
    private String sku;
    private String carrier;

    @BeforeEach
    void openTwoStoresAndACarrier() {
        near = shop.store(1);
        far = shop.store(5);
        web = shop.channel(near, far);
        sku = shop.product();
        shop.product(sku, ",\"massGrams\":800");
        carrier = shop.name("POST");
        done(shop.put("/api/carriers/" + carrier, carrier("DE")));
    }

    @Test
    void shipsFromTheCheapestLocationWithDatesCostCarbonAndReasons() {
        shop.receive(sku, near, 5);
        shop.receive(sku, far, 5);

        var option = option(ask(line(sku, 2) + "," + BERLIN + ",\"methods\":[\"SHIP\"]", NOON));

        assertThat(option.at("/locations/0").asString()).isEqualTo(near);
        assertThat(option.at("/cost").toString())
                .isEqualTo("{\"amount\":590,\"currency\":\"EUR\"}");
        // Taken on Wednesday the 22nd, on the way for 1 to 2 days of Monday to Friday.
        assertThat(option.at("/promise/shipBy").asString()).isEqualTo("2026-04-22");
        assertThat(option.at("/promise/earliest").asString()).isEqualTo("2026-04-23");
        assertThat(option.at("/promise/latest").asString()).isEqualTo("2026-04-24");
        // 1.6 kg over 111.2 km at 100 g, and 50 g for the parcel.
        assertThat(option.at("/carbonGrams").asInt()).isEqualTo(68);
        assertThat(option.at("/shipments/0/lines/0/quantity").asInt()).isEqualTo(2);
        assertThat(option.at("/components").size()).isEqualTo(4);
    }

    @Test
    void splitsWhereNoLocationHasEverything() {
        var other = shop.product();
        shop.receive(sku, near, 1);
        shop.receive(other, far, 1);

        var option = option(ask(line(sku, 1, other, 1) + "," + BERLIN, NOON));

        assertThat(option.at("/locations").toString())
                .isEqualTo("[\"%s\",\"%s\"]".formatted(near, far));
        assertThat(option.at("/shipments").size()).isEqualTo(2);
        assertThat(option.at("/cost/amount").asInt()).isEqualTo(490 + 990);
        assertThat(option.at("/promise/latest").asString()).isEqualTo("2026-04-28");
    }

    @Test
    void obeysCutOffsHolidaysProcessingAndPickupDays() {
        shop.receive(sku, near, 5);
        done(
                shop.put(
                        "/api/locations/" + near + "/operations",
                        """
                        {"cutOffs":[{"day":"WEDNESDAY","time":"14:00"},{"day":"THURSDAY","time":"14:00"}],
                         "handling":{"amount":100,"currency":"EUR"},"holidays":{"country":"DE"}}
                        """));

        var before = option(ask(line(sku, 1) + "," + BERLIN, "2026-04-29T13:59:59Z"));
        var after = option(ask(line(sku, 1) + "," + BERLIN, "2026-04-29T14:00:00Z"));
        var holiday = option(ask(line(sku, 1) + "," + BERLIN, "2026-04-30T14:00:00Z"));

        assertThat(before.at("/promise/shipBy").asString()).isEqualTo("2026-04-29");
        assertThat(before.at("/cost/amount").asInt()).isEqualTo(590);
        assertThat(before.at("/costParts/handling/amount").asInt()).isEqualTo(100);
        assertThat(after.at("/promise/shipBy").asString()).isEqualTo("2026-04-30");
        assertThat(after.at("/components/0/why").toString()).isEqualTo("[\"CUT_OFF_PASSED\"]");
        // The first of May is a holiday, then comes a weekend without pickups.
        assertThat(holiday.at("/promise/shipBy").asString()).isEqualTo("2026-05-04");
        assertThat(holiday.at("/components/0/why").toString())
                .isEqualTo("[\"CUT_OFF_PASSED\",\"HOLIDAY\"]");
        assertThat(holiday.at("/components/1/why").toString())
                .isEqualTo("[\"NO_PICKUP_THAT_DAY\"]");
    }

    @Test
    void collectsWhereEverythingIsNearestFirst() {
        shop.receive(sku, near, 1);
        shop.receive(sku, far, 3);

        var one = ask(line(sku, 1) + "," + BERLIN + ",\"methods\":[\"PICKUP\"]", NOON);
        var three = ask(line(sku, 3) + "," + BERLIN + ",\"methods\":[\"PICKUP\"]", NOON);
        var four = ask(line(sku, 4) + ",\"methods\":[\"PICKUP\"]", NOON);

        assertThat(one.at("/options").size()).isEqualTo(2);
        assertThat(one.at("/options/0/locations/0").asString()).isEqualTo(near);
        assertThat(one.at("/options/0/promise/readyFrom").asString()).isEqualTo(NOON);
        assertThat(three.at("/options").size()).isEqualTo(1);
        assertThat(three.at("/options/0/locations/0").asString()).isEqualTo(far);
        assertThat(four.at("/options").size()).isZero();
        assertThat(four.at("/unavailable/0/reason").asString())
                .isEqualTo("NOT_ENOUGH_AT_ONE_LOCATION");
    }

    @Test
    void bringsOnTheSameDayWithinItsRadius() {
        var corner = shop.store(0.05);
        var app = shop.channel(corner, near);
        shop.receive(sku, corner, 5);
        shop.receive(sku, near, 5);
        var question = line(sku, 1) + "," + BERLIN + ",\"methods\":[\"SAME_DAY\"]";

        var noon = option(ask(app, question, NOON));
        var evening = option(ask(app, question, "2026-04-22T19:00:00Z"));

        assertThat(noon.at("/locations/0").asString()).isEqualTo(corner);
        assertThat(noon.at("/promise/latest").asString()).isEqualTo("2026-04-22");
        assertThat(noon.at("/promise/window/from").asString()).isEqualTo("2026-04-22T15:00:00Z");
        assertThat(evening.at("/promise/latest").asString()).isEqualTo("2026-04-23");
        assertThat(evening.at("/components/1/why").toString()).isEqualTo("[\"PICKUP_PASSED\"]");
        assertThat(why(ask(question, NOON), "SAME-DAY")).isEqualTo("OUTSIDE_RADIUS");
    }

    @Test
    void saysWhatIsNotThere() {
        shop.receive(sku, near, 2);
        shop.receive(sku, far, 1);

        var answer = ask(line(sku, 9) + "," + BERLIN, NOON);

        assertThat(answer.at("/options").size()).isZero();
        assertThat(answer.at("/unavailable/0/line").asString()).isEqualTo("1");
        assertThat(answer.at("/unavailable/0/reason").asString()).isEqualTo("NOT_ENOUGH");
        assertThat(answer.at("/unavailable/0/available").asInt()).isEqualTo(3);
    }

    @Test
    void understandsKitsAndWhatIsNotCounted() {
        var kit = shop.kit(Map.of(sku, 2));
        var card = shop.name("CARD");
        shop.product(card, ",\"tracked\":false");
        shop.receive(sku, near, 4);

        assertThat(option(ask(line(kit, 2, card, 1) + "," + BERLIN, NOON)).at("/locations/0"))
                .hasToString("\"" + near + "\"");
        assertThat(ask(line(kit, 3) + "," + BERLIN, NOON).at("/unavailable/0/available").asInt())
                .isEqualTo(2);
        assertThat(option(ask(line(card, 1) + "," + BERLIN, NOON)).at("/cost/amount").asInt())
                .isEqualTo(490);
    }

    @Test
    void worksWithoutCoordinatesAndSaysWhereNobodyGoes() {
        shop.receive(sku, near, 2);

        var blind = ask(line(sku, 1) + ",\"shipTo\":{\"country\":\"DE\"}", NOON);
        var abroad = ask(line(sku, 1) + ",\"shipTo\":{\"country\":\"AQ\"}", NOON);

        assertThat(option(blind).at("/shipments/0/zone").asString()).isEqualTo("FAR");
        assertThat(why(blind, "SAME-DAY")).isEqualTo("NO_COORDINATES");
        assertThat(why(abroad, "PARCEL")).isEqualTo("COUNTRY_NOT_SERVED");
        assertThat(why(ask(line(sku, 1) + ",\"methods\":[\"SHIP\"]", NOON), ""))
                .isEqualTo("NO_ADDRESS");
    }

    @Test
    void knowsWhatACartHolds() {
        shop.receive(sku, near, 2);
        var cart = shop.name("c");
        done(shop.hold(cart, web, 60, sku));
        done(shop.hold(shop.name("c"), web, 60, sku));

        var held = ask("\"cart\":\"%s\",%s".formatted(cart, BERLIN), null);

        assertThat(option(held).at("/shipments/0/lines/0/line").asString()).isEqualTo(sku);
        assertThat(ask(line(sku, 1) + "," + BERLIN, null).at("/options").size()).isZero();
        refused(
                shop.post("/api/promises", body(web, "\"cart\":\"nobody\"", null)),
                422,
                "promise.cart-empty");
    }

    @Test
    void refusesWhatItCannotAnswer() {
        var many =
                IntStream.range(0, 1_000)
                        .mapToObj(i -> "{\"sku\":\"%s\",\"quantity\":1}".formatted(sku))
                        .collect(Collectors.joining(",", "\"lines\":[", "]"));
        var twice =
                "\"lines\":[{\"line\":\"a\",\"sku\":\"%1$s\",\"quantity\":1},{\"line\":\"a\",\"sku\":\"%1$s\",\"quantity\":1}]";

        refused(send(many), 422, "promise.too-large");
        refused(send(line(sku, 100_001)), 422, "promise.too-large");
        refused(send(twice.formatted(sku)), 422, "promise.line-twice");
        refused(send(line(shop.name("none"), 1)), 422, "product.unknown");
        refused(
                send(line(sku, 1) + ",\"at\":\"2101-01-01T00:00:00Z\""),
                422,
                "promise.no-calendar");
        refused(send(line(sku, 1) + ",\"cart\":\"c\""), 400, "request.invalid");
        refused(send(line(sku, 1) + ",\"pickupLocation\":\"none\""), 422, "location.unknown");
    }

    private Answer send(String question) {
        return shop.post("/api/promises", body(web, question, null));
    }

    private JsonNode ask(String question, @Nullable String at) {
        return ask(web, question, at);
    }

    private JsonNode ask(String channel, String question, @Nullable String at) {
        return done(shop.post("/api/promises", body(channel, question, at))).json();
    }

    private static String body(String channel, String question, @Nullable String at) {
        var when = at == null ? "" : ",\"at\":\"%s\"".formatted(at);
        return "{\"channel\":\"%s\",%s,\"currency\":\"EUR\"%s}".formatted(channel, question, when);
    }

    private static String line(Object... skusAndQuantities) {
        return IntStream.range(0, skusAndQuantities.length / 2)
                .mapToObj(
                        i ->
                                "{\"sku\":\"%s\",\"quantity\":%s}"
                                        .formatted(
                                                skusAndQuantities[2 * i],
                                                skusAndQuantities[2 * i + 1]))
                .collect(Collectors.joining(",", "\"lines\":[", "]"));
    }

    /** The only one of our carrier that is sent. */
    private JsonNode option(JsonNode answer) {
        return answer.at("/options").values().stream()
                .filter(one -> one.path("carrier").asString("").equals(carrier))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer.toString()));
    }

    private String why(JsonNode answer, String service) {
        return answer.at("/unavailable").values().stream()
                .filter(
                        one ->
                                service.isEmpty()
                                        || one.path("carrier").asString("").equals(carrier))
                .filter(one -> one.path("service").asString("").equals(service))
                .findFirst()
                .orElse(MissingNode.getInstance())
                .path("reason")
                .asString("");
    }

    private static String carrier(String country) {
        return """
        {"name":"Post","currency":"EUR","services":[
         {"id":"PARCEL","name":"Parcel","countries":["%1$s"],"maxGrams":30000,
          "carbon":{"mode":"ROAD","gramsPerTonneKm":100,"gramsPerParcel":50,"factorVersion":"TEST"},
          "zones":[
           {"id":"NEAR","upToMetres":200000,"transit":{"minDays":1,"maxDays":2},
            "rates":[{"upToGrams":1000,"price":490},{"upToGrams":30000,"price":590}]},
           {"id":"FAR","transit":{"minDays":2,"maxDays":4},"rates":[{"upToGrams":30000,"price":990}]}]},
         {"id":"SAME-DAY","name":"Courier","countries":["%1$s"],"maxGrams":10000,
          "deliveryDays":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY","SATURDAY","SUNDAY"],
          "sameDay":{"radiusMetres":10000,"windows":[
           {"dispatch":"15:00","deliveredBy":"18:00"},{"dispatch":"10:00","deliveredBy":"13:00"}]},
          "zones":[{"id":"CITY","transit":{"minDays":0,"maxDays":0},
           "rates":[{"upToGrams":10000,"price":790}]}]}]}
        """
                .formatted(country);
    }
}
