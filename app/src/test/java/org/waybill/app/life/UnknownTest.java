package org.waybill.app.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.StringNode;

/** What nobody has made is neither found nor served. */
class UnknownTest {

    private static final String COUNT = "{\"lineId\":\"1\",\"quantity\":1}";

    private static final Map<String, String> STOCK =
            Map.of(
                    "POST receipts", "{\"quantity\":1}",
                    "POST adjustments", "{\"delta\":1,\"reason\":\"FOUND\"}",
                    "POST counts", "{\"counted\":1}",
                    "PUT policy", "{\"safetyStock\":1}");

    private static final Map<String, String> WORK =
            Map.of(
                    "acceptance", "",
                    "readiness", "",
                    "handover", "",
                    "rejection",
                            "{\"lines\":[" + COUNT.replace("}", ",\"reason\":\"DAMAGED\"}") + "]}",
                    "picks", "{\"lines\":[" + COUNT + "]}",
                    "packages", "{\"packages\":[{\"lines\":[" + COUNT + "]}]}",
                    "shipments", "{\"carrier\":\"Correios\"}");

    @BeforeAll
    static void open() {
        World.open();
    }

    static Stream<Refused> unknown() {
        return Stream.of(inPaths(), ofStock(), ofSupply(), ofWork(), ofRouting(), inBodies())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void refusesWhatNobodyHasMade(Refused request) {
        assertThat(request.verdict()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-x", "a%20b", "a%40b", "%C3%A9", "a%3Bb", "LONG"})
    void refusesAddressesThatAreNone(String text) {
        var id = text.replace("LONG", "x".repeat(65));
        for (var act : Acts.all().toList()) {
            for (var path : spoilt(act, id)) {
                var reply = Wire.send(act.method(), path, act.body());

                assertThat(reply.faults(400, "request.invalid", null)).as(path).isEmpty();
                assertThat(reply.parameters()).as(path).isNotEmpty();
            }
        }
    }

    /** The act's path with each of its variables in turn replaced. */
    private static List<String> spoilt(Act act, String id) {
        return Stream.of(
                        World.SKU,
                        World.STORE,
                        World.WAREHOUSE,
                        World.DOCK,
                        World.CHANNEL,
                        "REFUSALS-{fresh}",
                        "refusals-{fresh}")
                .filter(
                        name ->
                                act.path().endsWith("/" + name)
                                        || act.path().contains("/" + name + "/"))
                .map(name -> act.path().replace("/" + name, "/" + id))
                .toList();
    }

    private static List<Refused> inPaths() {
        var cancel = "{\"reason\":\"x\"}";
        var hold = "{\"type\":\"FRAUD\",\"reason\":\"x\"}";
        var number = World.toSend();
        return List.of(
                missing("POST /api/orders/NOPE/cancellations", cancel, "order.unknown"),
                missing(
                        "POST /api/orders/" + number + "/cancellations?channel=other",
                        cancel,
                        "order.unknown"),
                missing("PUT /api/locations/NOPE/capacity", "{}", "location.unknown"),
                missing("GET /api/locations/NOPE/capacity", "", "location.unknown"),
                missing(
                        "POST /api/locations/NOPE/capacity/bookings/B/releases",
                        "",
                        "location.unknown"),
                missing(
                        "POST /api/locations/%s/capacity/bookings/B/uses".formatted(World.DOCK),
                        "",
                        "capacity.booking-unknown"),
                missing("POST /api/orders/NOPE/holds", hold, "order.unknown"),
                missing("DELETE /api/orders/NOPE/holds/h-1", "", "order.unknown"),
                missing("DELETE /api/orders/" + number + "/holds/h-1", "", "order.hold-unknown"),
                missing(
                        "DELETE /api/reservations/NOPE?channel=" + World.CHANNEL,
                        "",
                        "cart.nothing-held"),
                missing(
                        "POST /api/reservations/NOPE/extensions",
                        "{\"channel\":\"%s\",\"ttlSeconds\":60}".formatted(World.CHANNEL),
                        "cart.nothing-held"),
                missing("GET /api/reservations/NOPE?channel=" + World.CHANNEL, "", "cart.unknown"),
                missing("DELETE /api/reservations/NOPE?channel=other", "", "cart.nothing-held"),
                Refused.of(
                        "no channel", "DELETE /api/reservations/c-1", "", 400, "request.invalid"),
                missing(
                        "POST /api/shipments/NOPE/tracking-events",
                        "{\"status\":\"IN_TRANSIT\",\"occurredAt\":\"2026-01-31T12:00:00Z\"}",
                        "shipment.unknown"),
                missing(
                        "PUT /api/availability-policies/NOPE/" + World.CHANNEL,
                        "{\"threshold\":1}",
                        "product.unknown"),
                missing(
                        "PUT /api/availability-policies/" + World.SKU + "/nope",
                        "{\"threshold\":1}",
                        "channel.unknown"));
    }

    private static List<Refused> ofStock() {
        return STOCK.entrySet().stream()
                .flatMap(
                        act -> {
                            var words = act.getKey().split(" ", 2);
                            var request = words[0] + " /api/stock/%s/%s/" + words[1];
                            return Stream.of(
                                    missing(
                                            request.formatted("NOPE", World.STORE),
                                            act.getValue(),
                                            "product.unknown"),
                                    missing(
                                            request.formatted(World.SKU, "NOPE"),
                                            act.getValue(),
                                            "location.unknown"));
                        })
                .toList();
    }

    private static List<Refused> ofSupply() {
        var lines = "{\"lines\":[" + COUNT + "]}";
        var why = "{\"reason\":\"x\"}";
        return List.of(
                missing("POST /api/inbound/NOPE/changes", lines, "inbound.unknown"),
                missing("POST /api/inbound/NOPE/receipts", lines, "inbound.unknown"),
                missing("POST /api/inbound/NOPE/closure", why, "inbound.unknown"),
                missing("POST /api/inbound/NOPE/cancellations", why, "inbound.unknown"),
                missing("POST /api/transfers/NOPE/approval", "", "transfer.unknown"),
                missing("POST /api/transfers/NOPE/picks", lines, "transfer.unknown"),
                missing(
                        "POST /api/transfers/NOPE/shipments",
                        "{\"expectedAt\":\"2026-01-31\"}",
                        "transfer.unknown"),
                missing("POST /api/transfers/NOPE/receipts", lines, "transfer.unknown"),
                missing("POST /api/transfers/NOPE/completion", "", "transfer.unknown"),
                missing("POST /api/transfers/NOPE/cancellations", why, "transfer.unknown"));
    }

    private static List<Refused> ofWork() {
        return WORK.entrySet().stream()
                .map(
                        act ->
                                missing(
                                        "POST /api/fulfillments/NOPE/" + act.getKey(),
                                        act.getValue(),
                                        "fulfillment.unknown"))
                .toList();
    }

    private static List<Refused> ofRouting() {
        var path = Acts.named("routing of an order").path();
        var there = "{\"instruction\":\"LOCATION\",\"location\":\"NOPE\"}";
        return List.of(
                missing("POST /api/rule-sets/NOPE/validations", "{}", "rules.unknown"),
                missing("POST /api/rule-sets/NOPE/activations", "{}", "rules.unknown"),
                missing("POST /api/rule-sets/NOPE/retirements", "{}", "rules.unknown"),
                missing("GET /api/rule-sets/NOPE", "", "rules.unknown"),
                missing("GET /api/rule-sets/NOPE/versions", "", "rules.unknown"),
                missing("GET /api/what-if?ruleSet=NOPE", "", "rules.unknown"),
                missing("GET /api/orders/NOPE/decisions", "", "order.unknown"),
                missing(
                        "POST /api/orders/NOPE/routings",
                        "{\"instruction\":\"RETRY\"}",
                        "order.unknown"),
                missing(
                        "PUT /api/orders/NOPE/destination",
                        "{\"shipTo\":{\"country\":\"BR\"}}",
                        "order.unknown"),
                missing(
                        "POST /api/orders/NOPE/queues",
                        "{\"queue\":\"CUSTOMER_CARE\"}",
                        "order.unknown"),
                Refused.of("nowhere", "POST " + path, there, 422, "location.unknown")
                        .at("/location"));
    }

    private static List<Refused> inBodies() {
        return List.of(
                named("reservation", "/channel", "channel.unknown"),
                named("reservation", "/lines/0/sku", "product.unknown"),
                named("order to send", "/channel", "channel.unknown"),
                named("order to send", "/lines/0/sku", "product.unknown"),
                named("order to collect", "/pickupLocation", "location.unknown"),
                named("product", "/components/0/sku", "product.unknown"),
                named("delivery", "/location", "location.unknown"),
                named("delivery", "/lines/0/sku", "product.unknown"),
                came(SupplyActs.inbound(), "inbound.line-unknown"),
                named("delivery put off", "/lines/0/lineId", "inbound.line-unknown"),
                named("transfer", "/from", "location.unknown"),
                named("transfer", "/to", "location.unknown"),
                named("transfer", "/lines/0/sku", "product.unknown"),
                came(SupplyActs.onItsWay(), "transfer.line-unknown"));
    }

    /** Units of a line that something which is under way does not have. */
    private static Refused came(String path, String code) {
        var request = "POST " + path + "/receipts";
        var body = "{\"lines\":[{\"lineId\":\"NOPE\",\"quantity\":1}]}";
        return Refused.of(request, request, body, 422, code).at("/lines/0/lineId");
    }

    private static Refused named(String name, String pointer, String code) {
        var act = Acts.named(name);
        var body = act.with(pointer, StringNode.valueOf("NOPE"));
        var about = name + " with an unknown " + pointer;
        return Refused.of(about, act.method() + " " + act.path(), body, 422, code).at(pointer);
    }

    private static Refused missing(String request, String body, String code) {
        return Refused.of(request, request, body, 404, code);
    }
}
