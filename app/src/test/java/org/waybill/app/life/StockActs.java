package org.waybill.app.life;

import java.util.List;

/** Commands about stock. */
final class StockActs {

    private static final String LINE = "{\"line\":\"1\",\"sku\":\"A\",\"quantity\":1}";

    private StockActs() {}

    static List<Act> all() {
        return List.of(
                receipt(),
                adjustment(),
                move(),
                count(),
                reservation(),
                extension(),
                feed(),
                cycleCount());
    }

    private static Act receipt() {
        return Act.of(
                        "receipt",
                        at("receipts"),
                        200,
                        "{\"quantity\":10,\"state\":\"QUARANTINED\",\"reference\":\"PO-1\"}")
                .needs("/quantity", Kind.quantity())
                .may("/state", Kind.word("QUARANTINED"))
                .may("/reference", Kind.text(100))
                .without("/lots");
    }

    private static Act adjustment() {
        return Act.of(
                        "adjustment",
                        at("adjustments"),
                        200,
                        "{\"delta\":1,\"state\":\"DISPLAY\",\"reason\":\"FOUND\"}")
                .needs("/delta", Kind.whole(-1_000_000_000, 1_000_000_000))
                .may("/state", Kind.word("DISPLAY"))
                .needs("/reason", Kind.word("FOUND"))
                .without("/lots");
    }

    private static Act move() {
        return Act.of(
                        "move",
                        at("moves"),
                        200,
                        "{\"from\":\"SELLABLE\",\"to\":\"DAMAGED\",\"quantity\":1,\"reason\":\"OTHER\"}")
                .needs("/from", Kind.word("SELLABLE"))
                .needs("/to", Kind.word("DAMAGED"))
                .needs("/quantity", Kind.quantity())
                .needs("/reason", Kind.word("OTHER"))
                .without("/lots");
    }

    /** Of now: one of a fixed instant would soon be older than another. */
    private static Act count() {
        return Act.of("count", at("counts"), 200, "{\"counted\":100000,\"source\":\"ana\"}")
                .needs("/counted", Kind.whole(0, 1_000_000_000))
                .may("/source", Kind.id())
                .without("/countedAt");
    }

    private static Act feed() {
        return Act.of(
                        "feed",
                        "POST /api/feeds/acts/messages",
                        200,
                        "{\"messages\":[\"each is judged by itself\"]}")
                .needs("/messages", Kind.filledList().atMost(500, "{}"));
    }

    private static Act cycleCount() {
        return Act.of(
                        "cycle count",
                        "POST /api/counts",
                        201,
                        """
                        {"countId":"{fresh}","location":"%s","skus":["%s"],
                         "tolerance":{"units":1,"percent":2},"blind":true,"assignee":"ana",
                         "dueAt":"2026-01-31T12:00:00Z"}
                        """
                                .formatted(World.WAREHOUSE, World.SKU))
                .may("/countId", Kind.id())
                .needs("/location", Kind.id())
                .may("/skus", Kind.filledList().atMost(2_000, "\"A\""))
                .without("/filter")
                .may("/tolerance", Kind.object())
                .may("/tolerance/units", Kind.whole(0, 1_000_000_000))
                .may("/tolerance/percent", Kind.whole(0, 100))
                .may("/blind", Kind.flag())
                .may("/assignee", Kind.text(100))
                .may("/dueAt", Kind.instant());
    }

    private static Act reservation() {
        return Act.of(
                        "reservation",
                        "POST /api/reservations",
                        201,
                        """
                        {"cart":"{fresh}","channel":"%s","ttlSeconds":60,
                         "lines":[{"line":"1","sku":"%s","quantity":1}]}
                        """
                                .formatted(World.CHANNEL, World.SKU))
                .needs("/cart", Kind.id())
                .needs("/channel", Kind.id())
                .needs("/ttlSeconds", Kind.whole(1, 604_800))
                .needs("/lines", Kind.filledList().atMost(2_000, LINE))
                .needs("/lines/0/line", Kind.id())
                .needs("/lines/0/sku", Kind.id())
                .needs("/lines/0/quantity", Kind.quantity());
    }

    private static Act extension() {
        return Act.of(
                        "extension",
                        "POST /api/reservations/%s/extensions".formatted(World.holding()),
                        200,
                        "{\"channel\":\"%s\",\"ttlSeconds\":60}".formatted(World.CHANNEL))
                .needs("/channel", Kind.id())
                .needs("/ttlSeconds", Kind.whole(1, 604_800));
    }

    private static String at(String act) {
        return "POST /api/stock/%s/%s/%s".formatted(World.SKU, World.WAREHOUSE, act);
    }
}
