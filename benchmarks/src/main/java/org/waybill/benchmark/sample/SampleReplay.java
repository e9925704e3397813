package org.waybill.benchmark.sample;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.waybill.benchmark.client.Parallel;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.replay.Progress;

/** Sends the sample to a running Waybill: everything happens now. */
public final class SampleReplay {

    static final String CHANNEL = "sample-shop";

    private final WaybillClient waybill;
    private final List<SampleOrder> orders = SampleData.orders();
    private final AtomicInteger known = new AtomicInteger();

    public SampleReplay(WaybillClient waybill) {
        this.waybill = waybill;
    }

    /** Does it. Tells how many orders were there already. */
    public int run() {
        var demand = SampleData.demand(orders);
        try (var progress = new Progress("Stocking", "SKUs", demand.size())) {
            configure();
            Parallel.each(
                    demand.entrySet(),
                    sku -> {
                        stock(sku.getKey(), sku.getValue());
                        progress.step();
                    });
        }
        var walk = new SampleWalk(waybill);
        try (var progress = new Progress("Ordering", "orders", orders.size())) {
            Parallel.each(
                    orders,
                    order -> {
                        if (!walk.go(order)) {
                            known.incrementAndGet();
                        }
                        progress.step();
                    });
        }
        return known.get();
    }

    /** Addresses worth opening. */
    public List<String> worthOpening() {
        var order = orders.stream().filter(o -> !o.cancelled().isEmpty()).toList().getFirst();
        var sku = orders.getFirst().lines().getFirst().sku();
        return List.of(
                "/api/orders?channel=" + CHANNEL + "&limit=20",
                "/api/orders/" + order.invoice() + "?channel=" + CHANNEL,
                "/api/orders/%s/history?channel=%s".formatted(order.invoice(), CHANNEL),
                "/api/stock/%s/%s/ledger".formatted(sku, SamplePlaces.shelf(sku)),
                "/api/availability?sku=%s&channel=%s".formatted(sku, CHANNEL),
                "/api/projections");
    }

    private void configure() {
        waybill.put("/api/channels/" + CHANNEL, Map.of("name", "Sample shop", "locations", "ALL"));
        SamplePlaces.LOCATIONS.forEach(
                (id, town) ->
                        waybill.put(
                                "/api/locations/" + id,
                                Map.of(
                                        "name",
                                        id,
                                        "type",
                                        id.endsWith("DC") ? "WAREHOUSE" : "STORE",
                                        "address",
                                        town.address(),
                                        "geo",
                                        town.geo(),
                                        "timeZone",
                                        "Europe/London",
                                        "shipping",
                                        true,
                                        "pickup",
                                        id.endsWith("STORE"),
                                        "enabled",
                                        true)));
    }

    private void stock(String sku, int demand) {
        var name =
                orders.stream()
                        .flatMap(order -> order.lines().stream())
                        .filter(line -> line.sku().equals(sku))
                        .findFirst()
                        .orElseThrow()
                        .description();
        waybill.put("/api/products/" + sku, Map.of("name", name));
        int supply = SamplePlaces.supply(sku, demand);
        if (supply > 0) {
            waybill.post(
                    "/api/stock/%s/%s/receipts".formatted(sku, SamplePlaces.shelf(sku)),
                    "sample:receive:" + sku,
                    Map.of("quantity", supply, "reference", "sample"));
        }
    }
}
