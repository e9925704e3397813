package org.waybill.app.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A command sent twice acts once; one that saw another version does not act. */
class RepetitionTest {

    private static final String[] SENT = {"acceptance", "picks", "packages", "shipments"};
    private static final String[] COLLECTED = {"acceptance", "picks", "readiness", "handover"};

    @BeforeAll
    static void open() {
        World.open();
    }

    static Stream<Act> acts() {
        return Acts.all().filter(act -> act.answered() / 100 == 2);
    }

    static Stream<Act> actsOnWhatIsThere() {
        return acts().filter(act -> !act.body().contains("{fresh}") || act.name().equals("hold"))
                .filter(act -> !act.path().contains("{fresh}"))
                // It looks at many things, of which none has its version.
                .filter(act -> !act.name().equals("reoptimisation"));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void actsOnceForOneKey(Act act) {
        var id = Wire.fresh();
        twice(act.method(), act.path().replace("{fresh}", id), act.body().replace("{fresh}", id));
    }

    @Test
    void doesEveryStepOnceForOneKey() {
        var sent = World.sourced(World.toSend());
        for (var step : SENT) {
            step(sent, step);
        }
        var collected = World.sourced(World.toCollect());
        for (var step : COLLECTED) {
            step(collected, step);
        }
        step(World.sourced(World.toSend()), "rejection");
    }

    @Test
    void cancelsHoldsAndReleasesOnceForOneKey() {
        var order = "/api/orders/" + World.toSend();
        twice("POST", order + "/holds", "{\"handle\":\"h\",\"type\":\"FRAUD\",\"reason\":\"x\"}");
        twice("DELETE", order + "/holds/h", "");
        twice(
                "POST",
                order + "/cancellations",
                "{\"lines\":[{\"lineId\":\"1\",\"quantity\":1}],\"reason\":\"x\"}");
        twice("POST", order + "/cancellations", "{\"reason\":\"x\"}");
        twice("DELETE", "/api/reservations/" + World.holding() + "?channel=" + World.CHANNEL, "");
    }

    @Test
    void keepsARefusalForOneKey() {
        var body =
                "{\"cart\":\"c-9\",\"channel\":\"%s\",\"ttlSeconds\":60,\"lines\":[{\"line\":\"1\",\"sku\":\"%s\",\"quantity\":10}]}"
                        .formatted(World.CHANNEL, World.PART);
        var headers = Map.of("Idempotency-Key", Wire.fresh());
        var first = Wire.send("POST", "/api/reservations", body, headers);
        World.receive(World.PART, World.STORE, 1);
        try {
            assertThat(first.status()).isEqualTo(409);
            assertThat(Wire.send("POST", "/api/reservations", body, headers).answer().text())
                    .isEqualTo(first.answer().text());
        } finally {
            Wire.ok(
                    "POST",
                    "/api/stock/%s/%s/adjustments".formatted(World.PART, World.STORE),
                    "{\"delta\":-1,\"reason\":\"LOST\"}");
        }
    }

    @ParameterizedTest
    @MethodSource("actsOnWhatIsThere")
    void doesNotActOnAnotherVersion(Act act) {
        refusesOtherVersion(act.method(), act.path(), act.body().replace("{fresh}", Wire.fresh()));
    }

    @Test
    void doesNoStepOnAnotherVersion() {
        var sent = World.sourced(World.toSend());
        refusesOtherVersion("POST", World.path(sent, "rejection"), body("rejection"));
        for (var step : SENT) {
            refusesOtherVersion("POST", World.path(sent, step), body(step));
            World.after(sent, step);
        }
        var collected = World.sourced(World.toCollect());
        for (var step : COLLECTED) {
            refusesOtherVersion("POST", World.path(collected, step), body(step));
            World.after(collected, step);
        }
    }

    @Test
    void configuresCancelsReleasesAndAbandonsNoOtherVersion() {
        var order = "/api/orders/" + World.toSend();
        Wire.ok("POST", order + "/holds", "{\"handle\":\"h\",\"type\":\"FRAUD\",\"reason\":\"x\"}");
        refusesOtherVersion("DELETE", order + "/holds/h", "");
        refusesOtherVersion("POST", order + "/cancellations", "{\"reason\":\"x\"}");
        var cart = World.holding();
        refusesOtherVersion(
                "DELETE", "/api/reservations/" + cart + "?channel=" + World.CHANNEL, "");
        refusesOtherVersion("POST", "/api/reservations", holding(cart));
        refusesOtherVersion(
                "POST",
                "/api/reservations/" + cart + "/extensions",
                "{\"channel\":\"%s\",\"ttlSeconds\":90}".formatted(World.CHANNEL));
        for (var act : ConfigurationActs.all()) {
            refusesOtherVersion(act.method(), act.path(), act.body());
        }
    }

    @Test
    void actsOnTheVersionItSaw() {
        // Nobody else may touch it meanwhile, as processes may what other tests have ordered.
        var sku = Wire.fresh();
        World.product(sku, "");
        var path = "/api/stock/%s/%s/receipts".formatted(sku, World.STORE);
        var seen = Wire.ok("POST", path, "{\"quantity\":1}").answer().header("ETag");
        var headers = Map.of("If-Match", seen);

        assertThat(Wire.send("POST", path, "{\"quantity\":1}", headers).status()).isEqualTo(200);
        assertThat(Wire.send("POST", path, "{\"quantity\":1}", headers).status()).isEqualTo(412);
    }

    @Test
    void aStarInsistsOnThereBeingOne() {
        var path = "/api/products/" + Wire.fresh();
        var body = "{\"name\":\"A thing\"}";
        var any = Map.of("If-Match", "*");

        var refused = Wire.send("PUT", path, body, any);
        assertThat(refused.verdict(path, 412, "request.version-moved", null)).isEmpty();
        assertThat(Wire.send("GET", path, "", Map.of()).status()).isEqualTo(404);
        Wire.ok("PUT", path, body);
        assertThat(Wire.send("PUT", path, body, any).status()).isEqualTo(200);
    }

    private static void step(String work, String step) {
        twice("POST", World.path(work, step), body(step));
    }

    private static String body(String step) {
        return World.Steps.BODIES.getOrDefault(step, "");
    }

    private static void twice(String method, String path, String body) {
        var headers = Map.of("Idempotency-Key", Wire.fresh());
        var first = Wire.send(method, path, body, headers);
        var second = Wire.send(method, path, body, headers);

        assertThat(first.status() / 100).as(first.answer().text()).isEqualTo(2);
        assertThat(second.answer().text()).isEqualTo(first.answer().text());
        assertThat(second.status()).isEqualTo(first.status());
        for (var header : new String[] {"ETag", "Waybill-Position", "Location", "Content-Type"}) {
            assertThat(second.answer().header(header)).isEqualTo(first.answer().header(header));
        }
        assertThat(second.answer().header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.events()).as(path).isEqualTo(first.events());
    }

    private static void refusesOtherVersion(String method, String path, String body) {
        var reply = Wire.send(method, path, body, Map.of("If-Match", "\"987654321\""));

        assertThat(reply.verdict(path, 412, "request.version-moved", null)).isEmpty();
    }

    private static String holding(String cart) {
        return "{\"cart\":\"%s\",\"channel\":\"%s\",\"ttlSeconds\":60,\"lines\":[{\"line\":\"1\",\"sku\":\"%s\",\"quantity\":1}]}"
                .formatted(cart, World.CHANNEL, World.SKU);
    }
}
