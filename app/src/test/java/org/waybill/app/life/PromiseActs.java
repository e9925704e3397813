package org.waybill.app.life;

import java.util.List;

/** Commands about carriers and how locations work, and what is asked before an order. */
final class PromiseActs {

    private static final String HOURS = "{\"day\":\"MONDAY\",\"from\":\"09:00\",\"to\":\"18:00\"}";
    private static final String CUT_OFF = "{\"day\":\"MONDAY\",\"time\":\"14:00\"}";
    private static final String CLOSURE = "{\"from\":\"2030-01-01\",\"to\":\"2030-01-02\"}";
    private static final String OPENING =
            "{\"date\":\"2030-01-01\",\"from\":\"09:00\",\"to\":\"18:00\"}";
    private static final String WINDOW = "{\"dispatch\":\"09:00\",\"deliveredBy\":\"12:00\"}";
    private static final String ZONE =
            "{\"id\":\"Z\",\"transit\":{\"minDays\":1,\"maxDays\":2},\"rates\":[{\"upToGrams\":1,\"price\":1}]}";
    private static final String SERVICE =
            "{\"id\":\"S\",\"name\":\"S\",\"maxGrams\":1000,\"zones\":[" + ZONE + "]}";

    private PromiseActs() {}

    static List<Act> all() {
        return List.of(operations(), carrier(), promise());
    }

    private static Kind time() {
        return Kind.code("", "9:00", "24:01", "25:00", "12:60", "12:00:00", "noon");
    }

    private static Kind day() {
        return Kind.word("MONDAY");
    }

    private static Act operations() {
        return Act.of(
                        "operations",
                        "PUT /api/locations/%s/operations".formatted(World.STORE),
                        200,
                        """
                        {"priority":5,"tags":["fragile"],"handling":{"amount":150,"currency":"EUR"},
                         "labor":{"amount":30,"currency":"EUR"},"openingHours":[%s],"cutOffs":[%s],
                         "processing":{"workingDays":0,"hours":2},
                         "holidays":{"country":"DE","region":"BE"},
                         "closures":[{"from":"2030-01-01","to":"2030-01-02","reason":"Stocktaking"}],
                         "openings":[%s],"capacity":{"unitsPerDay":500,"ordersPerDay":80},
                         "hazmatRefused":["1"],"acceptance":{"minutes":30,"openHoursOnly":true}}
                        """
                                .formatted(HOURS, CUT_OFF, OPENING))
                .may("/priority", Kind.whole(0, 1_000_000))
                .may("/tags", Kind.list().atMost(50, "\"a\""))
                .may("/hazmatRefused", Kind.list().atMost(60, "\"1\""))
                .may("/acceptance", Kind.object())
                .needs("/acceptance/minutes", Kind.whole(1, 100_000))
                .may("/acceptance/openHoursOnly", Kind.flag())
                .may("/handling", Kind.object())
                .needs("/handling/amount", Kind.whole(0, 100_000_000))
                .needs("/handling/currency", Kind.code("", "EURO", "eur", "XXX"))
                .may("/labor", Kind.object())
                .needs("/labor/amount", Kind.whole(0, 100_000_000))
                .needs("/labor/currency", Kind.code("", "EURO", "eur", "XXX"))
                .may("/openingHours", Kind.list().atMost(70, HOURS))
                .needs("/openingHours/0/day", day())
                .needs("/openingHours/0/from", time())
                .needs("/openingHours/0/to", time())
                .may("/cutOffs", Kind.list().atMost(7, CUT_OFF))
                .needs("/cutOffs/0/day", day())
                .needs("/cutOffs/0/time", time())
                .may("/processing", Kind.object())
                .may("/processing/workingDays", Kind.whole(0, 60))
                .may("/processing/hours", Kind.whole(0, 200))
                .may("/holidays", Kind.object())
                .needs("/holidays/country", Kind.code("", "BRA", "br", "ZZ"))
                .may("/holidays/region", Kind.text(20))
                .may("/closures", Kind.list().atMost(500, CLOSURE))
                .needs("/closures/0/from", Kind.date())
                .needs("/closures/0/to", Kind.date())
                .may("/closures/0/reason", Kind.text(200))
                .may("/openings", Kind.list().atMost(500, OPENING))
                .needs("/openings/0/date", Kind.date())
                .needs("/openings/0/from", time())
                .needs("/openings/0/to", time())
                .may("/capacity", Kind.object())
                .may("/capacity/unitsPerDay", Kind.whole(0, 1_000_000_000))
                .may("/capacity/ordersPerDay", Kind.whole(0, 1_000_000_000));
    }

    private static Act carrier() {
        return Act.of(
                        "carrier",
                        "PUT /api/carriers/REFUSALS-{fresh}",
                        200,
                        """
                        {"name":"Post","currency":"EUR","enabled":false,"services":[
                         {"id":"EXPRESS","name":"Express","countries":["AQ"],"maxGrams":31500,
                          "dimensionalDivisor":5000,"hazmatRefused":["1"],"deliveryDays":["MONDAY"],
                          "pickup":{"days":["FRIDAY"],"time":"17:00"},
                          "carbon":{"mode":"ROAD","gramsPerTonneKm":120,"gramsPerParcel":200,
                           "factorVersion":"GLEC-3.1"},
                          "sameDay":{"radiusMetres":9000,"windows":[%s]},
                          "zones":[{"id":"NEAR","border":"DOMESTIC",
                           "from":[{"country":"DE","region":"BE","postalPrefix":"10"}],
                           "to":[{"country":"DE","region":"BY","postalPrefix":"80"}],
                           "upToMetres":600000,"transit":{"minDays":1,"maxDays":2},
                           "rates":[{"upToGrams":1000,"price":490}]}]}]}
                        """
                                .formatted(WINDOW))
                .needs("/name", Kind.text(200))
                .needs("/currency", Kind.code("", "EURO", "eur", "XXX"))
                .may("/enabled", Kind.flag())
                .needs("/services", Kind.filledList().atMost(50, SERVICE))
                .needs("/services/0/id", Kind.id())
                .needs("/services/0/name", Kind.text(200))
                .may("/services/0/countries", Kind.list().atMost(250, "\"DE\""))
                .needs("/services/0/maxGrams", Kind.whole(1, 100_000_000))
                .may("/services/0/dimensionalDivisor", Kind.whole(1_000, 10_000))
                .may("/services/0/hazmatRefused", Kind.list().atMost(60, "\"1\""))
                .may("/services/0/deliveryDays", Kind.list().atMost(7, "\"MONDAY\""))
                .may("/services/0/pickup", Kind.object())
                .may("/services/0/pickup/days", Kind.list().atMost(7, "\"MONDAY\""))
                .may("/services/0/pickup/time", time())
                .may("/services/0/carbon", Kind.object())
                .needs("/services/0/carbon/mode", Kind.text(40))
                .needs("/services/0/carbon/gramsPerTonneKm", Kind.whole(0, 100_000))
                .needs("/services/0/carbon/gramsPerParcel", Kind.whole(0, 1_000_000))
                .needs("/services/0/carbon/factorVersion", Kind.text(40))
                .may("/services/0/sameDay", Kind.object())
                .needs("/services/0/sameDay/radiusMetres", Kind.whole(1, 1_000_000))
                .needs("/services/0/sameDay/windows", Kind.filledList().atMost(48, WINDOW))
                .needs("/services/0/sameDay/windows/0/dispatch", time())
                .needs("/services/0/sameDay/windows/0/deliveredBy", time())
                .needs("/services/0/zones", Kind.filledList().atMost(200, ZONE))
                .needs("/services/0/zones/0/id", Kind.id())
                .may("/services/0/zones/0/border", Kind.word("DOMESTIC"))
                .may("/services/0/zones/0/from", Kind.list())
                .needs("/services/0/zones/0/from/0/country", Kind.code("", "DEU", "de"))
                .may("/services/0/zones/0/from/0/region", Kind.text(100))
                .may("/services/0/zones/0/from/0/postalPrefix", Kind.text(20))
                .may("/services/0/zones/0/to", Kind.list())
                .needs("/services/0/zones/0/to/0/country", Kind.code("", "DEU", "de"))
                .may("/services/0/zones/0/to/0/region", Kind.text(100))
                .may("/services/0/zones/0/to/0/postalPrefix", Kind.text(20))
                .may("/services/0/zones/0/upToMetres", Kind.whole(1, 30_000_000))
                .needs("/services/0/zones/0/transit", Kind.object())
                .needs("/services/0/zones/0/transit/minDays", Kind.whole(0, 50))
                .needs("/services/0/zones/0/transit/maxDays", Kind.whole(0, 50))
                .needs("/services/0/zones/0/rates", Kind.filledList())
                .needs("/services/0/zones/0/rates/0/upToGrams", Kind.whole(1, 100_000_000))
                .needs("/services/0/zones/0/rates/0/price", Kind.whole(0, 100_000_000));
    }

    private static Act promise() {
        return Act.of(
                        "promise",
                        "POST /api/promises",
                        200,
                        """
                        {"channel":"%s","lines":[{"line":"{fresh}","sku":"%s","quantity":2,"group":"set"}],
                         "shipComplete":true,"shipTo":{"country":"BR","postalCode":"01310-100","region":"SP",
                          "city":"São Paulo","line1":"Avenida Paulista 1",
                          "geo":{"lat":-23.5,"lon":-46.6}},"pickupLocation":"%s",
                         "methods":["SHIP"],"currency":"EUR","at":"2026-03-02T12:00:00Z"}
                        """
                                .formatted(World.CHANNEL, World.SKU, World.STORE))
                .needs("/channel", Kind.id())
                .needs("/lines", Kind.filledList().atMost(2_000, "{\"sku\":\"A\",\"quantity\":1}"))
                .may("/lines/0/line", Kind.id())
                .needs("/lines/0/sku", Kind.id())
                .needs("/lines/0/quantity", Kind.quantity())
                .may("/lines/0/group", Kind.id())
                .may("/shipComplete", Kind.flag())
                .without("/cart")
                .may("/shipTo", Kind.object())
                .needs("/shipTo/country", Kind.code("", "BRA", "br", "ZZ"))
                .may("/shipTo/postalCode", Kind.text(20))
                .may("/shipTo/region", Kind.text(100))
                .may("/shipTo/city", Kind.text(100))
                .may("/shipTo/line1", Kind.text(200))
                .may("/shipTo/geo", Kind.object())
                .needs("/shipTo/geo/lat", Kind.degrees(90))
                .needs("/shipTo/geo/lon", Kind.degrees(180))
                .may("/pickupLocation", Kind.id())
                .may("/methods", Kind.list().atMost(4, "\"SHIP\""))
                .may("/currency", Kind.code("", "EURO", "eur", "XXX"))
                .may("/at", Kind.instant());
    }
}
