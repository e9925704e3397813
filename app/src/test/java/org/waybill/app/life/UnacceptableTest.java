package org.waybill.app.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is well formed may still make no sense. */
class UnacceptableTest {

    private static final String LARGE = "REFUSALS-LARGE-SET";
    private static final String ENDLESS = "REFUSALS-ENDLESS";
    private static final String FUTURE = "2999-01-31T12:00:00Z";
    private static final String SEND = "\"method\":\"SHIP\",\"shipTo\":{\"country\":\"BR\"}";

    @BeforeAll
    static void open() {
        World.open();
        World.product(ENDLESS, ",\"backorder\":{\"mode\":\"UNLIMITED\"}");
        World.product(
                LARGE,
                ",\"components\":[{\"sku\":\"%s\",\"quantity\":1000000000}]".formatted(ENDLESS));
    }

    static Stream<Refused> refused() {
        return Stream.of(orders(), ways(), products(), stock(), kits(), promises(), times())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWithoutATrace(Refused request) {
        assertThat(request.verdict()).isEmpty();
    }

    private static List<Refused> orders() {
        var dollars = line("2", World.SKU, 1, 5).replace("EUR", "USD");
        return List.of(
                order("two currencies", SEND, line("1", World.SKU, 1, 5) + "," + dollars)
                        .refused(422, "order.currency-mismatch")
                        .at("/lines/1/unitPrice/currency"),
                order(
                                "a line twice",
                                SEND,
                                line("1", World.SKU, 1, 5) + "," + line("1", World.SKU, 1, 5))
                        .refused(422, "order.line-twice")
                        .at("/lines/1/lineId"),
                order("too dear", SEND, line("1", World.SKU, 1_000_000_000, 1_000_000_000_000L))
                        .refused(422, "order.total-too-large")
                        .at("/lines"),
                order("too few", SEND, line("1", World.PART, 10, 5))
                        .refused(409, "stock.insufficient")
                        .at("/lines/0/quantity"),
                order("too few for sets", SEND, line("1", World.KIT, 5, 5))
                        .refused(409, "stock.insufficient")
                        .at("/lines/0/quantity"),
                order(
                                "too few for a set and its part",
                                SEND,
                                line("1", World.KIT, 4, 5) + "," + line("2", World.PART, 2, 5))
                        .refused(409, "stock.insufficient")
                        .at("/lines/1/quantity"));
    }

    private static List<Refused> ways() {
        var ways = new ArrayList<Refused>();
        for (var method : List.of("SHIP", "SAME_DAY")) {
            ways.add(way(method, "", "/shipTo"));
            ways.add(
                    way(
                            method,
                            ",\"shipTo\":{\"country\":\"BR\"},\"pickupLocation\":\"%s\""
                                    .formatted(World.STORE),
                            "/pickupLocation"));
        }
        for (var method : List.of("PICKUP", "CURBSIDE")) {
            ways.add(way(method, "", "/pickupLocation"));
            ways.add(
                    order(
                                    method + " where nothing is handed out",
                                    "\"method\":\"%s\",\"pickupLocation\":\"%s\""
                                            .formatted(method, World.WAREHOUSE),
                                    line("1", World.SKU, 1, 5))
                            .refused(409, "order.pickup-unavailable"));
        }
        return ways;
    }

    private static Refused way(String method, String more, String pointer) {
        return order(
                        method + more,
                        "\"method\":\"" + method + "\"" + more,
                        line("1", World.SKU, 1, 5))
                .refused(400, "request.invalid")
                .at(pointer);
    }

    private static List<Refused> products() {
        var part = "{\"sku\":\"%s\",\"quantity\":1}".formatted(World.PART);
        return List.of(
                product("no limit", "\"backorder\":{\"mode\":\"LIMIT\"}")
                        .refused(400, "request.invalid")
                        .at("/backorder/limit"),
                product("a limit of none", "\"backorder\":{\"mode\":\"NONE\",\"limit\":1}")
                        .refused(400, "request.invalid")
                        .at("/backorder/limit"),
                product("a part twice", "\"components\":[%s,%s]".formatted(part, part))
                        .refused(422, "product.kit-invalid")
                        .at("/components/1/sku"),
                product("a set in itself", "\"components\":[{\"sku\":\"{fresh}\",\"quantity\":1}]")
                        .refused(422, "product.kit-invalid")
                        .at("/components/0/sku"),
                product(
                                "a set in a set",
                                "\"components\":[{\"sku\":\"%s\",\"quantity\":1}]"
                                        .formatted(World.KIT))
                        .refused(422, "product.kit-invalid")
                        .at("/components/0/sku"));
    }

    private static List<Refused> stock() {
        var at = "POST /api/stock/%s/%s/".formatted(World.SKU, World.STORE);
        return List.of(
                Refused.of(
                        "less than none",
                        at + "adjustments",
                        "{\"delta\":-1000000000,\"reason\":\"LOST\"}",
                        409,
                        "stock.negative"),
                Refused.of(
                                "no difference",
                                at + "adjustments",
                                "{\"delta\":0,\"reason\":\"FOUND\"}",
                                400,
                                "request.invalid")
                        .at("/delta"));
    }

    private static List<Refused> kits() {
        var bodies =
                Map.of(
                        "POST receipts", "{\"quantity\":1}",
                        "POST adjustments", "{\"delta\":1,\"reason\":\"FOUND\"}",
                        "POST counts", "{\"counted\":1}",
                        "PUT policy", "{\"safetyStock\":1}");
        return bodies.entrySet().stream()
                .map(
                        act -> {
                            var words = act.getKey().split(" ", 2);
                            return Refused.of(
                                    "a set's " + words[1],
                                    "%s /api/stock/%s/%s/%s"
                                            .formatted(words[0], World.KIT, World.STORE, words[1]),
                                    act.getValue(),
                                    422,
                                    "product.kit-has-no-stock");
                        })
                .toList();
    }

    private static List<Refused> promises() {
        var tenLarge =
                IntStream.rangeClosed(1, 10)
                        .mapToObj(i -> hold("" + i, LARGE, 1_000_000_000))
                        .collect(Collectors.joining(","));
        var tenOrdered =
                IntStream.rangeClosed(1, 10)
                        .mapToObj(i -> line("" + i, LARGE, 1_000_000_000, 0))
                        .collect(Collectors.joining(","));
        return List.of(
                reservation("more than can be counted", tenLarge)
                        .refused(422, "stock.too-much")
                        .at("/lines/9/quantity"),
                order("more ordered than can be counted", SEND, tenOrdered)
                        .refused(422, "stock.too-much")
                        .at("/lines/9/quantity"),
                reservation("a line twice", hold("1", World.SKU, 1) + "," + hold("1", World.SKU, 1))
                        .refused(422, "cart.line-twice")
                        .at("/lines/1/line"),
                reservation(
                                "more than there is, beside what there is",
                                hold("1", World.SKU, 1) + "," + hold("2", World.PART, 10))
                        .refused(409, "stock.insufficient")
                        .at("/lines/1/quantity"),
                reservation("more sets than there are", hold("1", World.KIT, 5))
                        .refused(409, "stock.insufficient")
                        .at("/lines/0/quantity"));
    }

    private static List<Refused> times() {
        var number = World.toSend();
        var shipped =
                World.after(World.sourced(number), "acceptance", "picks", "packages", "shipments");
        return List.of(
                order(
                                "placed in the future",
                                SEND + ",\"placedAt\":\"" + FUTURE + "\"",
                                line("1", World.SKU, 1, 5))
                        .refused(422, "order.in-future")
                        .at("/placedAt"),
                Refused.of(
                                "counted in the future",
                                "POST /api/stock/%s/%s/counts".formatted(World.SKU, World.STORE),
                                "{\"counted\":1,\"countedAt\":\"" + FUTURE + "\"}",
                                422,
                                "stock.count-in-future")
                        .at("/countedAt"),
                Refused.of(
                                "scanned in the future",
                                "POST /api/shipments/" + shipped + ".S1/tracking-events",
                                "{\"status\":\"IN_TRANSIT\",\"occurredAt\":\"" + FUTURE + "\"}",
                                422,
                                "shipment.scan-in-future")
                        .at("/occurredAt"),
                Refused.of(
                                "held until yesterday",
                                "POST /api/orders/" + number + "/holds",
                                "{\"type\":\"FRAUD\",\"reason\":\"x\",\"autoReleaseAt\":"
                                        + "\"2001-01-31T12:00:00Z\"}",
                                400,
                                "request.invalid")
                        .at("/autoReleaseAt"));
    }

    /** A request that is yet to be told how it is refused. */
    private record Asked(String about, String request, String body) {

        Refused refused(int status, String code) {
            return Refused.of(about, request, body, status, code);
        }
    }

    private static Asked order(String about, String way, String lines) {
        var body =
                """
                {"orderId":"{fresh}","channel":"%s","customer":{"customerId":"k-1"},%s,
                 "ifUnavailable":"REJECT","lines":[%s]}
                """;
        return new Asked(about, "POST /api/orders", body.formatted(World.CHANNEL, way, lines));
    }

    private static Asked reservation(String about, String lines) {
        var body = "{\"cart\":\"{fresh}\",\"channel\":\"%s\",\"ttlSeconds\":60,\"lines\":[%s]}";
        return new Asked(about, "POST /api/reservations", body.formatted(World.CHANNEL, lines));
    }

    private static Asked product(String about, String more) {
        return new Asked(about, "PUT /api/products/{fresh}", "{\"name\":\"Set\"," + more + "}");
    }

    private static String line(String id, String sku, int quantity, long amount) {
        return """
        {"lineId":"%s","sku":"%s","quantity":%d,"unitPrice":{"amount":%d,"currency":"EUR"}}
        """
                .formatted(id, sku, quantity, amount);
    }

    private static String hold(String line, String sku, int quantity) {
        return "{\"line\":\"%s\",\"sku\":\"%s\",\"quantity\":%d}".formatted(line, sku, quantity);
    }
}
