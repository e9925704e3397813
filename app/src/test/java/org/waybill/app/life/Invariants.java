package org.waybill.app.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What is always true of a shop, seen from outside, all at one position of the log. Some of it is
 * true at every position, the rest as soon as what follows by itself has followed.
 */
public final class Invariants {

    private final Shop shop;
    private final long position;
    private final List<JsonNode> orders = new ArrayList<>();

    private Invariants(Shop shop) {
        this.shop = shop;
        this.position = head(shop);
        shop.channels().forEach(this::readOrders);
    }

    /** Checks them. */
    public static void hold(Shop shop) {
        new Invariants(shop).always();
        Eventually.eventually(
                () -> {
                    var settled = new Invariants(shop);
                    settled.always();
                    settled.atRest();
                });
        watched(shop);
    }

    /** Waybill itself has seen nothing that must not be, in this shop or any other. */
    private static void watched(Shop shop) {
        var state = shop.read("/api/invariants");
        assertThat(state.get("holding").asBoolean()).as(state.toString()).isTrue();
    }

    /** The newest position of the log. */
    static long head(Shop shop) {
        var any = shop.read("/api/projections").get(0);
        return any.get("position").asLong() + any.get("lag").asLong();
    }

    private void readOrders(String channel) {
        for (var number : Listing.numbers(shop, channel)) {
            var answer = shop.get(asOf("/api/orders/%s?channel=%s&".formatted(number, channel)));
            if (answer.status() != 404) {
                orders.add(Shop.done(answer).json());
            }
        }
    }

    private void always() {
        for (var sku : stocked()) {
            shop.locations().forEach(location -> ledgerAddsUp(sku, location));
            nothingIsPromisedTwice(sku);
            for (var channel : shop.channels()) {
                availabilityAddsUp(sku, channel);
            }
            promisesAddUp(sku);
        }
        orders.forEach(order -> order.get("lines").forEach(Invariants::countersAddUp));
    }

    private void atRest() {
        for (var sku : stocked()) {
            for (var location : shop.locations()) {
                var live = shop.read(Shop.stock(sku, location));
                assertThat(stock(sku, location).get("reserved").asLong())
                        .as("reserved of %s at %s at %d", sku, location, position)
                        .isEqualTo(assigned(sku, location));
                assertThat(live.get("onHand")).isEqualTo(stock(sku, location).get("onHand"));
            }
        }
    }

    private List<String> stocked() {
        return shop.products().entrySet().stream()
                .filter(product -> product.getValue().containsKey(product.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void ledgerAddsUp(String sku, String location) {
        long onHand = 0;
        long reserved = 0;
        for (var row : shop.read(asOf(Shop.stock(sku, location) + "/ledger?"))) {
            onHand += row.get("delta").asLong();
            reserved += row.get("reservedDelta").asLong();
            assertThat(onHand).as("%s at %s: %s", sku, location, row).isNotNegative();
            assertThat(row.get("onHand").asLong()).isEqualTo(onHand);
            assertThat(row.get("reserved").asLong()).isEqualTo(reserved);
        }
        var stock = stock(sku, location);
        assertThat(stock.get("onHand").asLong()).isEqualTo(onHand);
        assertThat(stock.get("reserved").asLong()).isEqualTo(reserved);
    }

    /** What is promised to carts and orders can be had, from the shelf or as allowed. */
    private void nothingIsPromisedTwice(String sku) {
        var seen = availability(sku, shop.channels().iterator().next());
        if (shop.shrank(sku) || seen.get("unlimited").asBoolean()) {
            return;
        }
        long onHand = atLocations(sku, at -> at.get("onHand").asLong());
        long promised = reserved(sku) + seen.get("held").asLong();
        assertThat(promised)
                .as("promised of %s at %d: %s", sku, position, orders)
                .isLessThanOrEqualTo(
                        onHand
                                + seen.get("backorderAllowance").asLong()
                                + seen.get("preordered").asLong());
    }

    private void availabilityAddsUp(String sku, String channel) {
        var seen = availability(sku, channel);
        long there = 0;
        for (var at : seen.get("locations")) {
            var stock = stock(sku, at.get("location").asString());
            assertThat(at.get("available")).isEqualTo(stock.get("available"));
            there += at.get("available").asLong();
        }
        long sum =
                there
                        - seen.get("unrouted").asLong()
                        - atLocations(sku, at -> at.get("shortage").asLong())
                        - seen.get("thresholdWithheld").asLong()
                        - seen.get("quotaWithheld").asLong()
                        + seen.get("preordered").asLong()
                        + seen.get("backorderAllowance").asLong()
                        + seen.get("preorderAllowance").asLong();
        if (!seen.get("unlimited").asBoolean()) {
            assertThat(seen.get("available").asLong() + seen.get("capWithheld").asLong())
                    .as(seen.toString())
                    .isEqualTo(Math.max(0, sum));
        }
    }

    /** Promises to orders stand at locations, or on the network beside those to carts. */
    private void promisesAddUp(String sku) {
        var seen = availability(sku, shop.channels().iterator().next());
        long network = seen.get("unrouted").asLong() - seen.get("held").asLong();
        assertThat(network + atLocations(sku, at -> at.get("reserved").asLong()))
                .as("reservations of %s at %d: %s", sku, position, orders)
                .isEqualTo(reserved(sku));
    }

    private static void countersAddUp(JsonNode line) {
        assertThat(number(line, "open") + number(line, "shipped") + number(line, "cancelled"))
                .as(line.toString())
                .isEqualTo(number(line, "ordered"));
        assertThat(number(line, "assigned")).isLessThanOrEqualTo(number(line, "reserved"));
        assertThat(number(line, "reserved")).isLessThanOrEqualTo(number(line, "open"));
        assertThat(number(line, "delivered")).isLessThanOrEqualTo(number(line, "shipped"));
        assertThat(number(line, "assigned")).isNotNegative();
    }

    private long reserved(String sku) {
        return orders.stream()
                        .flatMap(order -> stream(order.get("lines")))
                        .mapToLong(line -> number(line, "reserved") * needs(line, sku))
                        .sum()
                + SetAside.of(shop, sku, position).units(sku, null);
    }

    private long assigned(String sku, String location) {
        return orders.stream()
                        .mapToLong(
                                order ->
                                        assigned(order, sku, location)
                                                + waiting(order, sku, location))
                        .sum()
                + SetAside.of(shop, sku, position).units(sku, location);
    }

    private long assigned(JsonNode order, String sku, String location) {
        return stream(order.get("fulfillments"))
                .filter(part -> part.get("location").asString().equals(location))
                .filter(part -> !part.get("status").asString().matches("SHIPPED|HANDED_OVER"))
                .flatMap(part -> stream(part.get("lines")))
                .mapToLong(line -> number(line, "quantity") * needs(line, sku))
                .sum();
    }

    /** What will be collected is promised at its place before anybody there is asked. */
    private long waiting(JsonNode order, String sku, String location) {
        if (!order.path("pickupLocation").asString("").equals(location)
                || !order.get("fulfillments").isEmpty()) {
            return 0;
        }
        return stream(order.get("lines"))
                .mapToLong(line -> number(line, "reserved") * needs(line, sku))
                .sum();
    }

    private long needs(JsonNode line, String sku) {
        var product = line.get("sku").asString();
        return shop.products().getOrDefault(product, Map.of()).getOrDefault(sku, 0);
    }

    private long atLocations(String sku, ToLongFunction<JsonNode> part) {
        return shop.locations().stream()
                .mapToLong(location -> part.applyAsLong(stock(sku, location)))
                .sum();
    }

    private JsonNode stock(String sku, String location) {
        return shop.read(asOf(Shop.stock(sku, location) + "?"));
    }

    private JsonNode availability(String sku, String channel) {
        var path = "/api/availability?sku=%s&channel=%s&".formatted(sku, channel);
        return shop.read(asOf(path)).get("items").get(0);
    }

    private String asOf(String path) {
        return path + "asOf=" + position;
    }

    private static long number(JsonNode line, String field) {
        return line.get(field).asLong();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
