package org.waybill.benchmark.buyer;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to have.
 *
 * @param channel where it is asked for
 * @param collectAt the location where it is to be collected; null if it is to be sent
 * @param lines units by SKU or kit, in the order in which they are named
 */
record Wish(String channel, @Nullable String collectAt, SequencedMap<String, Integer> lines) {

    private static final String ORDER =
            """
            {"orderId":"%s","channel":"%s","customer":{"customerId":"C-1"},%s"ifUnavailable":"REJECT",\
            %s"lines":[%s]}""";
    private static final String CART =
            """
            {"cart":"%s","channel":"%s","ttlSeconds":%d,"lines":[%s]}""";

    /** Units to be sent. */
    static Wish of(String channel, String sku, int units) {
        var lines = new LinkedHashMap<String, Integer>();
        lines.put(sku, units);
        return new Wish(channel, null, lines);
    }

    /** With units of one more. */
    Wish and(String sku, int units) {
        var more = new LinkedHashMap<>(lines);
        more.merge(sku, units, Integer::sum);
        return new Wish(channel, collectAt, more);
    }

    /** To be collected. */
    Wish at(String location) {
        return new Wish(channel, location, lines);
    }

    /**
     * As the body of an order.
     *
     * @param cart what it takes over; null for nothing
     */
    String order(String number, @Nullable String cart) {
        var method =
                collectAt == null
                        ? "\"method\":\"SHIP\",\"shipTo\":{\"country\":\"BR\"},"
                        : "\"method\":\"PICKUP\",\"pickupLocation\":\"%s\",".formatted(collectAt);
        var taken = cart == null ? "" : "\"cart\":\"%s\",".formatted(cart);
        var price = ",\"unitPrice\":{\"amount\":1990,\"currency\":\"BRL\"}";
        return ORDER.formatted(number, channel, method, taken, lines("lineId", price));
    }

    /** As the body of a cart's hold. */
    String hold(String cart, int seconds) {
        return CART.formatted(cart, channel, seconds, lines("line", ""));
    }

    private String lines(String name, String more) {
        return lines.entrySet().stream()
                .map(
                        line ->
                                "{\"%s\":\"%s\",\"sku\":\"%s\",\"quantity\":%d%s}"
                                        .formatted(
                                                name,
                                                line.getKey(),
                                                line.getKey(),
                                                line.getValue(),
                                                more))
                .collect(Collectors.joining(","));
    }
}
