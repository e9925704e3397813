package org.waybill.benchmark.fault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.waybill.benchmark.client.Parallel;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.fault.Finding.Kind;
import org.waybill.benchmark.load.Ask;
import org.waybill.benchmark.load.Shop;
import tools.jackson.databind.JsonNode;

/**
 * What must be on a shop's shelves by what was acknowledged.
 *
 * @param came units, by SKU
 * @param promised units, by SKU
 */
record Shelves(Shop shop, Map<String, Long> came, Map<String, Long> promised) {

    /** What comes of requests that were all acknowledged. */
    static Shelves after(Shop shop, Collection<Ask> done) {
        var shelves = new Shelves(shop, new HashMap<>(), new HashMap<>());
        for (int number = 0; number < shop.skus(); number++) {
            shelves.came.put(shop.sku(number), (long) Shop.PLENTY);
            shelves.promised.put(shop.sku(number), 0L);
        }
        for (var ask : done) {
            if (isOrder(ask)) {
                ordered(ask).forEach(sku -> shelves.promised.merge(sku, 1L, Long::sum));
            } else {
                shelves.came.merge(sku(ask), 1L, Long::sum);
            }
        }
        return shelves;
    }

    /** Whether something orders. */
    static boolean isOrder(Ask ask) {
        return ask.path().equals("/api/orders");
    }

    private static List<String> ordered(Ask order) {
        var skus = new ArrayList<String>();
        var parts = String.valueOf(order.body()).split("\"sku\":\"", -1);
        for (int part = 1; part < parts.length; part++) {
            skus.add(parts[part].substring(0, parts[part].indexOf('"')));
        }
        return skus;
    }

    /** The SKU whose stock an address is about. */
    private static String sku(Ask ask) {
        return ask.path().split("/", -1)[3];
    }

    /** Looks at every shelf, and at its ledger. */
    void check(WaybillClient waybill, Consumer<Finding> findings) {
        var numbers = IntStream.range(0, shop.skus()).boxed().toList();
        Parallel.each(numbers, number -> check(waybill, number, findings));
    }

    private void check(WaybillClient waybill, int number, Consumer<Finding> findings) {
        var sku = shop.sku(number);
        var told = waybill.get(shop.stock(number));
        var ledger = waybill.all(shop.stock(number) + "/ledger");
        long here = came.getOrDefault(sku, 0L);
        long kept = promised.getOrDefault(sku, 0L);
        compare(sku + " on hand", here, told.path("onHand").asLong(-1), findings);
        compare(sku + " reserved", kept, told.path("reserved").asLong(-1), findings);
        compare(sku + " on hand by its ledger", here, sum(ledger, "delta"), findings);
        compare(sku + " reserved by its ledger", kept, sum(ledger, "reservedDelta"), findings);
    }

    private static long sum(List<JsonNode> ledger, String field) {
        long sum = 0;
        for (var movement : ledger) {
            sum += movement.path(field).asLong();
        }
        return sum;
    }

    private static void compare(String what, long expected, long told, Consumer<Finding> findings) {
        if (told != expected) {
            findings.accept(
                    new Finding(
                            told < expected ? Kind.LOST : Kind.DOUBLED,
                            "%s: %d, should be %d".formatted(what, told, expected)));
        }
    }
}
