package org.waybill.benchmark.fault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.waybill.benchmark.check.Projections;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.fault.Customers.Asked;
import org.waybill.benchmark.fault.Finding.Kind;
import org.waybill.benchmark.load.Ask;
import org.waybill.benchmark.load.ClosedModel;
import org.waybill.benchmark.load.Rest;
import org.waybill.benchmark.load.Shop;
import org.waybill.benchmark.rebuild.Rebuild;
import tools.jackson.databind.JsonNode;

/** Looks whether all that was acknowledged is there, once and whole. */
final class Audit {

    private static final int CALLERS = 32;

    private final Shop shop;
    private final List<Asked> asked;
    private final ConcurrentLinkedQueue<Finding> findings = new ConcurrentLinkedQueue<>();

    Audit(Shop shop, List<Asked> asked) {
        this.shop = shop;
        this.asked = asked;
    }

    /** Looks. */
    List<Finding> findings() {
        var done = asked.stream().filter(one -> one.reply().ok()).map(Asked::ask).toList();
        asked.stream().filter(one -> !one.reply().ok()).forEach(this::unanswered);
        try (var callers = new ClosedModel(shop.base(), CALLERS)) {
            // Nothing comes of asking again for what has happened.
            callers.each(done, (ask, reply) -> {});
            new Rest(shop).await();
            orders(callers, done);
            shelves(callers, done);
        }
        digests();
        return List.copyOf(findings);
    }

    private void unanswered(Asked one) {
        other(
                "%s was answered %d %s"
                        .formatted(one.ask().path(), one.reply().status(), one.reply().body()));
    }

    private void other(String words) {
        findings.add(new Finding(Kind.OTHER, words));
    }

    private void orders(ClosedModel callers, Collection<Ask> done) {
        var histories =
                done.stream()
                        .filter(Audit::isOrder)
                        .map(ask -> Ask.get("/api/orders/%s/history".formatted(ask.key())))
                        .toList();
        callers.each(
                histories,
                (ask, reply) -> findings.addAll(OrderStory.findings(ask.path(), reply.json())));
    }

    private static boolean isOrder(Ask ask) {
        return ask.path().equals("/api/orders");
    }

    private void shelves(ClosedModel callers, Collection<Ask> done) {
        var came = new HashMap<String, Long>();
        var promised = new HashMap<String, Long>();
        for (var ask : done) {
            if (isOrder(ask)) {
                skus(ask).forEach(sku -> promised.merge(sku, 1L, Long::sum));
            } else {
                came.merge(ask.path().split("/", -1)[3], 1L, Long::sum);
            }
        }
        var shelves = new HashMap<String, Integer>();
        for (int number = 0; number < shop.skus(); number++) {
            shelves.put(shop.stock(number), number);
        }
        callers.each(
                shelves.keySet().stream().map(Ask::get).toList(),
                (ask, reply) -> {
                    var sku = shop.sku(shelves.getOrDefault(ask.path(), 0));
                    long expected = Shop.PLENTY + came.getOrDefault(sku, 0L);
                    compare(sku + " on hand", expected, reply.json().path("onHand"));
                    compare(
                            sku + " reserved",
                            promised.getOrDefault(sku, 0L),
                            reply.json().path("reserved"));
                });
        callers.each(
                shelves.keySet().stream().map(path -> Ask.get(path + "/ledger")).toList(),
                (ask, reply) -> ledger(ask, reply.json(), came));
    }

    private static List<String> skus(Ask order) {
        var skus = new ArrayList<String>();
        var parts = String.valueOf(order.body()).split("\"sku\":\"", -1);
        for (int part = 1; part < parts.length; part++) {
            skus.add(parts[part].substring(0, parts[part].indexOf('"')));
        }
        return skus;
    }

    private void ledger(Ask ask, JsonNode rows, Map<String, Long> came) {
        long sum = 0;
        for (var row : rows) {
            sum += row.path("delta").asLong();
        }
        var sku = ask.path().split("/", -1)[3];
        compare(sku + " by its ledger", Shop.PLENTY + came.getOrDefault(sku, 0L), sum);
    }

    private void compare(String what, long expected, JsonNode told) {
        compare(what, expected, told.asLong(-1));
    }

    private void compare(String what, long expected, long told) {
        if (told != expected) {
            findings.add(
                    new Finding(
                            told < expected ? Kind.LOST : Kind.DOUBLED,
                            "%s: %d, should be %d".formatted(what, told, expected)));
        }
    }

    private void digests() {
        try (var waybill = new WaybillClient(shop.base().toString())) {
            var projections = new Projections(waybill);
            var before = projections.digests();
            Rebuild.run(waybill);
            projections.settled();
            Projections.differences(before, projections.digests()).forEach(this::other);
        }
    }
}
