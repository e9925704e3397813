package org.waybill.benchmark.m5;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.waybill.benchmark.client.Parallel;
import org.waybill.benchmark.client.WaybillClient;

/** Looks whether every position holds what is left of it. */
final class M5Check {

    /** So many SKUs fit into one address. */
    private static final int PAGE = 200;

    private final WaybillClient waybill;
    private final M5Data data;

    M5Check(WaybillClient waybill, M5Data data) {
        this.waybill = waybill;
        this.data = data;
    }

    /** Every position against the series. */
    List<String> positions() {
        var told = told();
        var differences = new ArrayList<String>();
        for (var series : data.series()) {
            var place = series.item() + "/" + series.store();
            compare(differences, place, series.surplus(), told.getOrDefault(place, -1L));
        }
        return differences;
    }

    /** Some positions' ledgers against the series, added up. */
    List<String> ledgers(List<M5Series> sample) {
        var differences = new ConcurrentLinkedQueue<String>();
        Parallel.each(sample, series -> differences.addAll(ledger(series)));
        return List.copyOf(differences);
    }

    private List<String> ledger(M5Series series) {
        var place = series.item() + "/" + series.store();
        var ledger = waybill.all("/api/stock/%s/ledger?limit=1000".formatted(place));
        long came = 0;
        long sold = 0;
        for (var movement : ledger) {
            long delta = movement.path("delta").asLong();
            came += Math.max(0, delta);
            sold += movement.path("reason").asString("").equals("POS_SALE") ? -delta : 0;
        }
        long last = ledger.isEmpty() ? -1 : ledger.getLast().path("onHand").asLong(-1);
        var differences = new ArrayList<String>();
        compare(differences, place + " received", series.start(), came);
        compare(differences, place + " sold", series.sold(), sold);
        compare(differences, place + " movements", 1 + series.sales().size(), ledger.size());
        compare(differences, place + " last line of the ledger", came - sold, last);
        return differences;
    }

    private static void compare(List<String> to, String what, long recorded, long told) {
        if (recorded != told) {
            to.add("%s: recorded %d, told %d".formatted(what, recorded, told));
        }
    }

    private Map<String, Long> told() {
        var told = new ConcurrentHashMap<String, Long>();
        Parallel.each(pages(data.items()), items -> told.putAll(page(items)));
        return told;
    }

    private Map<String, Long> page(List<String> items) {
        var query = items.stream().map("&sku="::concat).collect(Collectors.joining());
        var page = new HashMap<String, Long>();
        var answer = waybill.get("/api/availability?channel=" + M5Replay.CHANNEL + query);
        for (var item : answer.path("items")) {
            for (var location : item.path("locations")) {
                page.put(
                        item.path("sku").asString() + "/" + location.path("location").asString(),
                        location.path("onHand").asLong());
            }
        }
        return page;
    }

    private static List<List<String>> pages(List<String> all) {
        var pages = new ArrayList<List<String>>();
        for (int i = 0; i < all.size(); i += PAGE) {
            pages.add(all.subList(i, Math.min(all.size(), i + PAGE)));
        }
        return pages;
    }
}
