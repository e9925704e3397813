package org.waybill.app.life;

import java.util.List;

/** Commands of locations and carriers, about work that is done: as such they come too late. */
final class WorkActs {

    private static final String COUNT = "{\"lineId\":\"1\",\"quantity\":1}";
    private static final String REJECTED =
            "{\"lineId\":\"1\",\"quantity\":1,\"reason\":\"DAMAGED\"}";

    private WorkActs() {}

    static List<Act> all() {
        var done =
                World.after(
                        World.sourced(World.toSend()),
                        "acceptance",
                        "picks",
                        "packages",
                        "shipments");
        return List.of(
                tooLate("acceptance", done, "{}"),
                tooLate("readiness", done, "{}"),
                rejection(done),
                picks(done),
                packages(done),
                tooLate("handover", done, "{\"pickupCode\":\"12345678\"}")
                        .may("/pickupCode", Kind.text(40)),
                shipments(done),
                trackingEvents(done));
    }

    private static Act rejection(String done) {
        return tooLate("rejection", done, "{\"lines\":[" + REJECTED + "]}")
                .needs("/lines", Kind.filledList().atMost(2_000, REJECTED))
                .needs("/lines/0/lineId", Kind.id())
                .needs("/lines/0/quantity", Kind.quantity())
                .needs("/lines/0/reason", Kind.word("DAMAGED"));
    }

    private static Act picks(String done) {
        var line =
                """
                {"lineId":"1","quantity":1,"lots":[{"lot":"L1","quantity":1}],"serials":["S1"]}
                """;
        return tooLate("picks", done, "{\"lines\":[" + line + "]}")
                .needs("/lines", Kind.filledList().atMost(2_000, COUNT))
                .needs("/lines/0/lineId", Kind.id())
                .needs("/lines/0/quantity", Kind.quantity())
                .may("/lines/0/lots", Kind.filledList())
                .needs("/lines/0/lots/0/lot", Kind.id())
                .needs("/lines/0/lots/0/quantity", Kind.quantity())
                .may("/lines/0/serials", Kind.filledList());
    }

    private static Act packages(String done) {
        var one = "{\"lines\":[" + COUNT + "],\"massGrams\":5}";
        return tooLate("packages", done, "{\"packages\":[" + one + "]}")
                .needs("/packages", Kind.filledList().atMost(2_000, one))
                .needs("/packages/0/lines", Kind.filledList().atMost(2_000, COUNT))
                .needs("/packages/0/lines/0/lineId", Kind.id())
                .needs("/packages/0/lines/0/quantity", Kind.quantity())
                .may("/packages/0/massGrams", Kind.whole(0, 100_000_000));
    }

    private static Act shipments(String done) {
        return tooLate(
                        "shipments",
                        done,
                        "{\"carrier\":\"Correios\",\"service\":\"SEDEX\",\"trackingNumber\":\"BR1\"}")
                .needs("/carrier", Kind.text(50))
                .may("/service", Kind.text(50))
                .may("/trackingNumber", Kind.number(100));
    }

    private static Act trackingEvents(String done) {
        return Act.of(
                        "tracking event",
                        "POST /api/shipments/" + done + ".S1/tracking-events",
                        200,
                        """
                        {"status":"IN_TRANSIT","occurredAt":"2026-01-31T12:00:00Z",
                         "location":"Campinas"}
                        """)
                .needs("/status", Kind.word("IN_TRANSIT"))
                .needs("/occurredAt", Kind.instant())
                .may("/location", Kind.text(200));
    }

    private static Act tooLate(String step, String done, String body) {
        return Act.of(step, "POST " + World.path(done, step), 409, body);
    }
}
