package org.waybill.app.life;

import java.util.List;

/**
 * Commands about deliveries and transfers; some come too late, because what they act on is done.
 */
final class SupplyActs {

    private static final String LINE = "{\"lineId\":\"1\",\"sku\":\"%s\",\"quantity\":1}";
    private static final String COUNT = "{\"lineId\":\"1\",\"quantity\":1}";
    private static final String NOTICE =
            "{\"lot\":\"A\",\"expiresOn\":\"2027-01-31\",\"quantity\":1}";
    private static final String LOT =
            """
            {"lot":"A","expiresOn":"2027-01-31","quantity":1,"serials":["S1"]}
            """;
    private static final String ARRIVAL =
            """
            {"lineId":"1","quantity":1,"state":"DAMAGED","lots":[%s]}
            """
                    .formatted(LOT);
    private static final String SENT =
            """
            {"lineId":"1","lots":[{"lot":"A","quantity":1,"serials":["S1"]}]}
            """;

    private SupplyActs() {}

    static List<Act> all() {
        World.open();
        var delivery = inbound();
        var done = transfer();
        Wire.ok("POST", done + "/cancellations", "{\"reason\":\"x\"}");
        return List.of(
                announcement(),
                change(delivery),
                inboundReceipt(),
                closure(),
                cancellation("delivery given up", closed()),
                request(),
                tooLate("transfer approval", done + "/approval", "{}"),
                pick(done),
                shipment(done),
                transferReceipt(done),
                tooLate("transfer completion", done + "/completion", "{\"reason\":\"x\"}")
                        .may("/reason", Kind.text(200)),
                cancellation("transfer given up", done));
    }

    private static Act announcement() {
        var line =
                """
                {"lineId":"1","sku":"%s","quantity":1,"lots":[%s]}
                """
                        .formatted(World.SKU, NOTICE);
        return notices(
                Act.of(
                                "delivery",
                                "POST /api/inbound",
                                201,
                                """
                        {"inboundId":"{fresh}","type":"ASN","location":"%s","supplier":"ACME",
                         "reference":"A-1","expectedAt":"2026-01-31","lines":[%s]}
                        """
                                        .formatted(World.STORE, line))
                        .may("/inboundId", Kind.id())
                        .may("/type", Kind.word("ASN"))
                        .needs("/location", Kind.id())
                        .may("/supplier", Kind.text(100))
                        .may("/reference", Kind.text(100))
                        .needs("/expectedAt", Kind.moment())
                        .needs("/lines", Kind.filledList().atMost(2_000, line))
                        .needs("/lines/0/lineId", Kind.id())
                        .needs("/lines/0/sku", Kind.id())
                        .needs("/lines/0/quantity", Kind.quantity()));
    }

    private static Act change(String delivery) {
        return notices(
                Act.of(
                                "delivery put off",
                                "POST " + delivery + "/changes",
                                200,
                                """
                        {"expectedAt":"2026-02-01T08:00:00Z","lines":[{"lineId":"2","quantity":7,
                         "lots":[{"lot":"A","expiresOn":"2027-01-31","quantity":7}]}]}
                        """)
                        .may("/expectedAt", Kind.moment())
                        .may("/lines", Kind.filledList().atMost(2_000, COUNT))
                        .needs("/lines/0/lineId", Kind.id())
                        .needs("/lines/0/quantity", Kind.quantity()));
    }

    /** The lots of a delivery's line. */
    private static Act notices(Act act) {
        return act.may("/lines/0/lots", Kind.filledList().atMost(1_000, NOTICE))
                .needs("/lines/0/lots/0/lot", Kind.id())
                .may("/lines/0/lots/0/expiresOn", Kind.date())
                .needs("/lines/0/lots/0/quantity", Kind.quantity());
    }

    private static Act inboundReceipt() {
        return arrivals(
                tooLate(
                                "delivery's receipt",
                                closed() + "/receipts",
                                "{\"lines\":[" + ARRIVAL + "],\"reference\":\"DN-1\"}")
                        .may("/reference", Kind.text(100)));
    }

    private static Act arrivals(Act act) {
        return notices(
                        act.needs("/lines", Kind.filledList().atMost(2_000, ARRIVAL))
                                .needs("/lines/0/lineId", Kind.id())
                                .needs("/lines/0/quantity", Kind.quantity())
                                .may("/lines/0/state", Kind.word("DAMAGED")))
                .may("/lines/0/lots/0/serials", Kind.filledList());
    }

    private static Act closure() {
        return tooLate("delivery closed", closed() + "/closure", "{\"reason\":\"x\"}")
                .needs("/reason", Kind.text(200));
    }

    private static Act request() {
        return Act.of(
                        "transfer",
                        "POST /api/transfers",
                        201,
                        """
                        {"transferId":"{fresh}","from":"%s","to":"%s","lines":[%s],"reason":"x"}
                        """
                                .formatted(World.WAREHOUSE, World.STORE, line()))
                .may("/transferId", Kind.id())
                .needs("/from", Kind.id())
                .needs("/to", Kind.id())
                .needs("/lines", Kind.filledList().atMost(2_000, line()))
                .needs("/lines/0/lineId", Kind.id())
                .needs("/lines/0/sku", Kind.id())
                .needs("/lines/0/quantity", Kind.quantity())
                .may("/reason", Kind.text(200));
    }

    private static Act pick(String done) {
        return tooLate("transfer picked", done + "/picks", "{\"lines\":[" + COUNT + "]}")
                .may("/lines", Kind.filledList().atMost(2_000, COUNT))
                .needs("/lines/0/lineId", Kind.id())
                .needs("/lines/0/quantity", Kind.quantity());
    }

    private static Act shipment(String done) {
        return tooLate(
                        "transfer sent",
                        done + "/shipments",
                        "{\"expectedAt\":\"2026-02-01T08:00:00Z\",\"lines\":[" + SENT + "]}")
                .needs("/expectedAt", Kind.moment())
                .may("/lines", Kind.filledList().atMost(2_000, SENT))
                .needs("/lines/0/lineId", Kind.id())
                .needs("/lines/0/lots", Kind.filledList())
                .needs("/lines/0/lots/0/lot", Kind.id())
                .needs("/lines/0/lots/0/quantity", Kind.quantity())
                .may("/lines/0/lots/0/serials", Kind.filledList());
    }

    private static Act transferReceipt(String done) {
        return arrivals(
                tooLate("transfer's receipt", done + "/receipts", "{\"lines\":[" + ARRIVAL + "]}"));
    }

    private static Act cancellation(String name, String path) {
        return tooLate(name, path + "/cancellations", "{\"reason\":\"x\"}")
                .needs("/reason", Kind.text(200));
    }

    private static Act tooLate(String name, String path, String body) {
        return Act.of(name, "POST " + path, 409, body);
    }

    private static String closed() {
        var path = inbound();
        Wire.ok("POST", path + "/closure", "{\"reason\":\"x\"}");
        return path;
    }

    /** A delivery of which a second line never comes; its address. */
    static String inbound() {
        var id = Wire.fresh();
        Wire.ok(
                "POST",
                "/api/inbound",
                """
                {"inboundId":"%s","location":"%s","expectedAt":"2026-01-31",
                 "lines":[%s,{"lineId":"2","sku":"%s","quantity":5}]}
                """
                        .formatted(id, World.STORE, line(), World.SKU));
        return "/api/inbound/" + id;
    }

    /** A transfer that has left; its address. */
    static String onItsWay() {
        var path = transfer();
        Wire.ok("POST", path + "/approval", "");
        Wire.ok("POST", path + "/picks", "");
        Wire.ok("POST", path + "/shipments", "{\"expectedAt\":\"2026-02-01\"}");
        return path;
    }

    private static String transfer() {
        var id = Wire.fresh();
        Wire.ok(
                "POST",
                "/api/transfers",
                "{\"transferId\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"lines\":[%s]}"
                        .formatted(id, World.WAREHOUSE, World.STORE, line()));
        return "/api/transfers/" + id;
    }

    private static String line() {
        return LINE.formatted(World.SKU);
    }
}
