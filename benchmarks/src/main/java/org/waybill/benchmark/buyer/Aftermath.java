package org.waybill.benchmark.buyer;

import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import org.waybill.benchmark.buyer.Flaw.Kind;
import org.waybill.benchmark.client.WaybillClient;
import tools.jackson.databind.JsonNode;

/**
 * Looks from outside what a round has come to, and then buys all that is left: exactly that much
 * must be there.
 */
final class Aftermath {

    /** After many failures, processes pause for up to a minute before they go on. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Duration LOOK = Duration.ofMillis(25);

    private final Stage stage;
    private final Buyer last;
    private int door;

    /**
     * Has not looked yet.
     *
     * @param last buys what is left
     */
    Aftermath(Stage stage, Buyer last) {
        this.stage = stage;
        this.last = last;
    }

    /** Looks; what is wrong is noted. */
    void look() {
        var channels = new TreeSet<String>();
        stage.notes().bids().forEach(bid -> channels.add(bid.channel()));
        for (var sku : stage.goods().skus()) {
            if (!settled(sku)) {
                return;
            }
            shelves(sku);
        }
        for (var channel : channels) {
            stage.goods().kits().keySet().forEach(kit -> kit(kit, channel));
            stage.goods().skus().forEach(sku -> rest(sku, channel));
        }
    }

    /** Waits until every promise to an order stands at a location, and all of them are counted. */
    private boolean settled(String sku) {
        long promised = promised(sku);
        long until = System.nanoTime() + PATIENCE.toNanos();
        var channel = stage.market().channel(0);
        var seen = seen(sku, channel);
        while (!settled(seen, promised)) {
            if (System.nanoTime() > until) {
                var words = "%s should have %d promised, and comes to rest with %s";
                stage.notes().add(Flaw.other(words.formatted(sku, promised, seen)));
                return false;
            }
            WaybillClient.rest(LOOK);
            seen = seen(sku, channel);
        }
        return true;
    }

    private static boolean settled(JsonNode seen, long promised) {
        long unrouted = number(seen, "unrouted");
        return unrouted == number(seen, "held") && unrouted + number(seen, "reserved") == promised;
    }

    private long promised(String sku) {
        return stage.notes().bids().stream()
                .filter(Bid::stands)
                .mapToLong(bid -> bid.of(sku))
                .sum();
    }

    private JsonNode seen(String sku, String channel) {
        var path = "/api/availability?sku=%s&channel=%s".formatted(sku, channel);
        return stage.doors().read(door++, path).path("items").path(0);
    }

    /** A position, its ledger and availability must say the same, and nothing may have come. */
    private void shelves(String sku) {
        var parts = seen(sku, stage.market().channel(0)).path("locations");
        for (var shelf : stage.goods().shelves(sku).entrySet()) {
            var path = "/api/stock/%s/%s".formatted(sku, shelf.getKey());
            var stock = stage.doors().read(door++, path);
            same(path + " on hand", shelf.getValue(), number(stock, "onHand"));
            long reserved = number(stock, "reserved");
            var ledger = stage.doors().read(door++, path + "/ledger?limit=1000");
            same(path + " on hand by its ledger", shelf.getValue(), sum(ledger, "delta"));
            same(path + " reserved by its ledger", reserved, sum(ledger, "reservedDelta"));
            for (var part : parts) {
                if (part.path("location").asString("").equals(shelf.getKey())) {
                    same(path + " reserved by availability", reserved, number(part, "reserved"));
                }
            }
        }
    }

    /** Buys what is left for a channel, and then one more. */
    private void rest(String sku, String channel) {
        if (!settled(sku)) {
            return;
        }
        var seen = seen(sku, channel);
        long left = left(sku, channel);
        same("%s available to %s".formatted(sku, channel), left, number(seen, "available"));
        if (left > 0) {
            last.note(last.order(Wish.of(channel, sku, (int) left)).due());
        }
        var more = last.order(Wish.of(channel, sku, 1));
        last.note(more);
        boolean all = stage.market().reach(channel).containsAll(stage.goods().locations());
        if (more.promised() && !all) {
            var words = "%s promised %s to %s though none was left".formatted(sku, more, channel);
            stage.notes().add(new Flaw(Kind.OVERSOLD, 1, words));
        }
    }

    /** What must be left: by what was promised, and where the promises stand. */
    private long left(String sku, String channel) {
        var reach = stage.market().reach(channel);
        long taken =
                new Judge(stage.goods(), stage.notes().bids()).taken(sku, channel, Bid::stands);
        long elsewhere = 0;
        for (var shelf : stage.goods().shelves(sku).keySet()) {
            if (!reach.contains(shelf)) {
                var path = "/api/stock/%s/%s".formatted(sku, shelf);
                elsewhere += number(stage.doors().read(door++, path), "reserved");
            }
        }
        long there = stage.goods().there(sku, reach);
        return Math.max(0, there - (taken - elsewhere));
    }

    /** A kit can be had as often as its parts are left. */
    private void kit(String kit, String channel) {
        long least = Long.MAX_VALUE;
        for (Map.Entry<String, Integer> part : stage.goods().parts(kit).entrySet()) {
            long left = number(seen(part.getKey(), channel), "available");
            least = Math.min(least, left / part.getValue());
        }
        same(
                "%s available to %s".formatted(kit, channel),
                least,
                number(seen(kit, channel), "available"));
    }

    private void same(String what, long expected, long told) {
        if (expected != told) {
            var words = "%s: %d, should be %d".formatted(what, told, expected);
            stage.notes().add(Flaw.other(words));
        }
    }

    private static long sum(JsonNode ledger, String field) {
        long sum = 0;
        for (var movement : ledger) {
            sum += number(movement, field);
        }
        return sum;
    }

    private static long number(JsonNode node, String field) {
        return node.path(field).asLong(-1);
    }
}
