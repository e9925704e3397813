package org.waybill.app.life;

import java.util.List;

/** Commands about orders. */
final class OrderActs {

    private static final String LINE =
            """
            {"lineId":"1","sku":"A","quantity":1,"unitPrice":{"amount":1,"currency":"EUR"}}
            """;
    private static final String COUNT = "{\"lineId\":\"1\",\"quantity\":1}";

    private OrderActs() {}

    static List<Act> all() {
        return List.of(
                toSend(),
                toCollect(),
                cancellation(World.toSend()),
                hold(World.toSend()),
                destination(World.waiting()));
    }

    private static Act toSend() {
        return order("order to send", "SHIP", "")
                .without("/pickupLocation")
                .needs("/shipTo", Kind.object());
    }

    private static Act toCollect() {
        return order(
                        "order to collect",
                        "CURBSIDE",
                        ",\"pickupLocation\":\"%s\"".formatted(World.STORE))
                .needs("/pickupLocation", Kind.id())
                .may("/shipTo", Kind.object());
    }

    private static Act order(String name, String method, String more) {
        return Act.of(name, "POST /api/orders", 201, body(method, more))
                .may("/orderId", Kind.id())
                .needs("/channel", Kind.id())
                .needs("/customer", Kind.object())
                .needs("/customer/customerId", Kind.text(100))
                .may("/customer/name", Kind.text(200))
                .may("/customer/email", Kind.text(254))
                .may("/placedAt", Kind.instant())
                .may("/cart", Kind.id())
                .needs("/method", Kind.word("SHIP"))
                .needs("/shipTo/country", Kind.code("", "BRA", "br", "ZZ"))
                .may("/shipTo/postalCode", Kind.text(20))
                .may("/shipTo/region", Kind.text(100))
                .may("/shipTo/city", Kind.text(100))
                .may("/shipTo/line1", Kind.text(200))
                .may("/shipTo/geo", Kind.object())
                .needs("/shipTo/geo/lat", Kind.degrees(90))
                .needs("/shipTo/geo/lon", Kind.degrees(180))
                .needs("/ifUnavailable", Kind.word("QUEUE"))
                .needs("/lines", Kind.filledList().atMost(2_000, LINE))
                .needs("/lines/0/lineId", Kind.id())
                .needs("/lines/0/sku", Kind.id())
                .needs("/lines/0/quantity", Kind.quantity())
                .needs("/lines/0/unitPrice", Kind.object())
                .needs("/lines/0/unitPrice/amount", Kind.whole(0, 1_000_000_000_000L))
                .needs("/lines/0/unitPrice/currency", Kind.code("", "XXY", "eur", "XAU", "EURO"))
                .may("/priority", Kind.whole(0, 1_000))
                .may("/deliverBy", Kind.date())
                .may("/shipComplete", Kind.flag())
                .may("/lines/0/group", Kind.id())
                .may("/payment", Kind.object())
                .needs("/payment/token", Kind.text(255));
    }

    private static String body(String method, String more) {
        return """
        {"orderId":"{fresh}","channel":"%s",
         "customer":{"customerId":"k-1","name":"Ana","email":"ana@example.com"},
         "placedAt":"2026-01-31T12:00:00Z","priority":1,
         "deliverBy":"2026-02-10","shipComplete":true,"cart":"c-1","method":"%s"%s,
         "shipTo":{"country":"BR","postalCode":"01310-100","region":"SP","city":"São Paulo",
          "line1":"Avenida Paulista 1","geo":{"lat":-23.5,"lon":-46.6}},
         "ifUnavailable":"QUEUE",
         "lines":[{"lineId":"1","sku":"%s","quantity":1,
          "unitPrice":{"amount":12990,"currency":"BRL"},"group":"set"}],
         "payment":{"token":"tok_1"}}
        """
                .formatted(World.CHANNEL, method, more, World.SKU);
    }

    private static Act destination(String number) {
        return Act.of(
                        "destination",
                        "PUT /api/orders/" + number + "/destination",
                        200,
                        """
                        {"shipTo":{"country":"BR","postalCode":"01310-100","region":"SP",
                         "city":"São Paulo","line1":"Avenida Paulista 1",
                         "geo":{"lat":-23.5,"lon":-46.6}}}
                        """)
                .needs("/shipTo", Kind.object())
                .needs("/shipTo/country", Kind.code("", "BRA", "br", "ZZ"))
                .may("/shipTo/postalCode", Kind.text(20))
                .may("/shipTo/region", Kind.text(100))
                .may("/shipTo/city", Kind.text(100))
                .may("/shipTo/line1", Kind.text(200))
                .may("/shipTo/geo", Kind.object())
                .needs("/shipTo/geo/lat", Kind.degrees(90))
                .needs("/shipTo/geo/lon", Kind.degrees(180));
    }

    private static Act cancellation(String number) {
        Wire.ok("POST", "/api/orders/" + number + "/cancellations", "{\"reason\":\"first\"}");
        return Act.of(
                        "cancellation",
                        "POST /api/orders/" + number + "/cancellations",
                        409,
                        "{\"lines\":[" + COUNT + "],\"reason\":\"changed mind\"}")
                .may("/lines", Kind.filledList().atMost(2_000, COUNT))
                .needs("/lines/0/lineId", Kind.id())
                .needs("/lines/0/quantity", Kind.quantity())
                .needs("/reason", Kind.text(200));
    }

    private static Act hold(String number) {
        return Act.of(
                        "hold",
                        "POST /api/orders/" + number + "/holds",
                        200,
                        """
                        {"handle":"{fresh}","type":"FRAUD","reason":"look first",
                         "autoReleaseAt":"2999-01-31T12:00:00Z"}
                        """)
                .may("/handle", Kind.id())
                .needs("/type", Kind.word("FRAUD"))
                .needs("/reason", Kind.text(200))
                .may("/autoReleaseAt", Kind.instant());
    }
}
