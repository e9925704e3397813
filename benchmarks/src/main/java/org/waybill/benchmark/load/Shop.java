package org.waybill.benchmark.load;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * A channel, a location and many SKUs on a Waybill, with names that nobody has used before.
 *
 * @param base where the Waybill is
 * @param name what all its names begin with
 * @param skus how many there are
 * @param numbers the next name's number
 */
public record Shop(URI base, String name, int skus, AtomicLong numbers) {

    /** What every SKU has at the beginning. */
    public static final int PLENTY = 100_000_000;

    private static final int SETTERS = 32;
    private static final int LETTERS = 6;

    private static final String ORDER =
            """
            {"orderId":"%s","channel":"%s","customer":{"customerId":"C-1"},"method":"SHIP",\
            "shipTo":{"country":"BR"},"ifUnavailable":"REJECT","lines":[%s]}""";
    private static final String LINE =
            """
            {"lineId":"%d","sku":"%s","quantity":1,"unitPrice":{"amount":1990,"currency":"BRL"}}""";

    private static final String HOLD =
            """
            {"cart":"%s","channel":"%s","ttlSeconds":3600,\
            "lines":[{"line":"1","sku":"%s","quantity":1}]}""";

    /** Opens one: configured, with plenty of everything on the shelves. */
    public static Shop open(String url, int skus) {
        // Letters only: a long number might be taken for a payment card's.
        var name =
                ThreadLocalRandom.current()
                        .ints(LETTERS, 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
        var shop = new Shop(URI.create(url), name, skus, new AtomicLong());
        try (var callers = new ClosedModel(shop.base, SETTERS)) {
            callers.each(shop.places(), (ask, reply) -> {});
            callers.each(shop.products(), (ask, reply) -> {});
            callers.each(shop.firstReceipts(), (ask, reply) -> {});
        }
        return shop;
    }

    private List<Ask> places() {
        return List.of(
                Ask.put(
                        "/api/locations/" + location(),
                        "{\"name\":\"Warehouse\",\"type\":\"WAREHOUSE\",\"timeZone\":\"UTC\"}"),
                Ask.put(
                        "/api/channels/" + channel(),
                        "{\"name\":\"Web\",\"locations\":[\"%s\"]}".formatted(location())));
    }

    private List<Ask> products() {
        var products = new ArrayList<Ask>();
        for (int number = 0; number < skus; number++) {
            products.add(Ask.put("/api/products/" + sku(number), "{\"name\":\"Thing\"}"));
        }
        return products;
    }

    private List<Ask> firstReceipts() {
        var receipts = new ArrayList<Ask>();
        for (int number = 0; number < skus; number++) {
            receipts.add(receive(number, PLENTY));
        }
        return receipts;
    }

    /** The channel. */
    public String channel() {
        return name + "-web";
    }

    /** The location. */
    public String location() {
        return name + "-dc";
    }

    /** One of the SKUs. */
    public String sku(int number) {
        return name + "-" + number;
    }

    /** Any of the SKUs. */
    public int any() {
        return ThreadLocalRandom.current().nextInt(skus);
    }

    /** A name that was not used before. */
    public String next() {
        return name + "-" + numbers.incrementAndGet();
    }

    /** The address of a SKU's stock. */
    public String stock(int number) {
        return "/api/stock/%s/%s".formatted(sku(number), location());
    }

    /** A command with one event: a unit was found. */
    public Ask adjust(int number) {
        return Ask.post(
                stock(number) + "/adjustments", next(), "{\"delta\":1,\"reason\":\"FOUND\"}");
    }

    /** Units come. */
    public Ask receive(int number, int units) {
        return Ask.post(stock(number) + "/receipts", next(), "{\"quantity\":%d}".formatted(units));
    }

    /** An order for a unit each of two SKUs; its number is its key. */
    public Ask order() {
        var id = next();
        int one = any();
        int other = (one + 1) % skus;
        var lines = LINE.formatted(1, sku(one)) + "," + LINE.formatted(2, sku(other));
        return Ask.post("/api/orders", id, ORDER.formatted(id, channel(), lines));
    }

    /** An order for a unit of a SKU; its number is its key. */
    public Ask order(String sku, String channel) {
        var id = next();
        return Ask.post("/api/orders", id, ORDER.formatted(id, channel, LINE.formatted(1, sku)));
    }

    /** A new cart's hold of a unit for an hour. */
    public Ask hold(String sku, String channel) {
        var cart = next();
        return Ask.post("/api/reservations", cart, HOLD.formatted(cart, channel, sku));
    }

    /** What a channel may promise of a SKU. */
    public Ask availability(int number) {
        return Ask.get("/api/availability?sku=%s&channel=%s".formatted(sku(number), channel()));
    }
}
