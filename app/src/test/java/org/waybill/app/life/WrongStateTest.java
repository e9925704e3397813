package org.waybill.app.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes too early, too late or twice is refused with 409 and leaves no event. */
class WrongStateTest {

    private static final List<String> STEPS =
            List.of(
                    "acceptance",
                    "rejection",
                    "picks",
                    "packages",
                    "readiness",
                    "handover",
                    "shipments");

    /** What may be done next, by how far the work is. */
    private static final Map<String, Set<String>> TO_SEND =
            Map.of(
                    "", Set.of("acceptance", "rejection"),
                    "acceptance", Set.of("rejection", "picks"),
                    "acceptance,picks some", Set.of("rejection", "picks", "packages"),
                    "acceptance,picks", Set.of("packages"),
                    "acceptance,picks,packages", Set.of("shipments"),
                    "acceptance,picks,packages,shipments", Set.of(),
                    "rejection", Set.of(),
                    "acceptance,rejection", Set.of());

    private static final Map<String, Set<String>> TO_COLLECT =
            Map.of(
                    "", Set.of("acceptance", "rejection"),
                    "acceptance", Set.of("rejection", "picks"),
                    "acceptance,picks some", Set.of("rejection", "picks", "packages"),
                    "acceptance,picks", Set.of("packages", "readiness"),
                    "acceptance,picks,packages", Set.of("readiness"),
                    "acceptance,picks,readiness", Set.of("readiness", "handover"),
                    "acceptance,picks,readiness,handover", Set.of(),
                    "rejection", Set.of());

    @BeforeAll
    static void open() {
        World.open();
    }

    static Stream<String> statesToSend() {
        return new TreeSet<>(TO_SEND.keySet()).stream();
    }

    static Stream<String> statesToCollect() {
        return new TreeSet<>(TO_COLLECT.keySet()).stream();
    }

    @ParameterizedTest
    @MethodSource("statesToSend")
    void refusesEveryOtherStepOfWhatIsSent(String done) {
        var work = World.after(World.sourced(World.toSend()), steps(done));

        assertThat(refusedWrongly(work, TO_SEND.getOrDefault(done, Set.of()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("statesToCollect")
    void refusesEveryOtherStepOfWhatIsCollected(String done) {
        var work = World.after(World.sourced(World.toCollect()), steps(done));

        assertThat(refusedWrongly(work, TO_COLLECT.getOrDefault(done, Set.of()))).isEmpty();
    }

    @Test
    void takesEveryStepThatIsAllowed() {
        var refused = new ArrayList<String>();
        TO_SEND.forEach((done, next) -> refused.addAll(refused(false, done, next)));
        TO_COLLECT.forEach((done, next) -> refused.addAll(refused(true, done, next)));

        assertThat(refused).isEmpty();
    }

    @Test
    void doesNoWorkForWhatWasCancelled() {
        var number = World.toSend();
        var work = World.sourced(number);
        cancel(number);

        assertThat(refusedWrongly(work, Set.of())).isEmpty();
    }

    @Test
    void cancelsOnceAndNeverWhatHasLeft() {
        var number = World.toSend();
        cancel(number);
        var left = World.toSend();
        World.after(World.sourced(left), "acceptance", "picks", "packages", "shipments");

        assertThat(cancelling(number, "").verdict()).isEmpty();
        assertThat(cancelling(left, "").verdict()).isEmpty();
        assertThat(
                        Refused.of(
                                        "held too late",
                                        "POST /api/orders/" + number + "/holds",
                                        "{\"type\":\"FRAUD\",\"reason\":\"x\"}",
                                        409,
                                        "order.illegal-transition")
                                .verdict())
                .isEmpty();
    }

    @Test
    void releasesAHoldOnceAndHoldsUnderAHandleOnce() {
        var path = "/api/orders/" + World.toSend() + "/holds";
        var hold = "{\"handle\":\"h-1\",\"type\":\"FRAUD\",\"reason\":\"x\"}";
        Wire.ok("POST", path, hold);

        assertThat(Refused.of("twice", "POST " + path, hold, 409, "order.hold-exists").verdict())
                .isEmpty();
        Wire.ok("DELETE", path + "/h-1", "");
        assertThat(
                        Refused.of(
                                        "released twice",
                                        "DELETE " + path + "/h-1",
                                        "",
                                        404,
                                        "order.hold-unknown")
                                .verdict())
                .isEmpty();
    }

    @Test
    void asksWhichOrderIsMeantWhereTwoChannelsHaveTheNumber() {
        var number = World.toSend();
        Wire.ok("PUT", "/api/channels/refusals-too", "{\"name\":\"Too\",\"locations\":\"ALL\"}");
        Wire.ok(
                "POST",
                "/api/orders",
                """
                {"orderId":"%s","channel":"refusals-too","customer":{"customerId":"k-1"},
                 "method":"SHIP","shipTo":{"country":"BR"},"ifUnavailable":"REJECT",
                 "lines":[{"lineId":"1","sku":"%s","quantity":1,
                 "unitPrice":{"amount":1,"currency":"EUR"}}]}
                """
                        .formatted(number, World.SKU));

        var unclear = cancelling(number, "");
        assertThat(
                        Refused.of(
                                        "unclear",
                                        unclear.request(),
                                        unclear.body(),
                                        409,
                                        "order.ambiguous")
                                .verdict())
                .isEmpty();
        Wire.ok(
                "POST",
                "/api/orders/" + number + "/cancellations?channel=refusals-too",
                "{\"reason\":\"x\"}");
    }

    private static List<String> refusedWrongly(String work, Set<String> allowed) {
        return STEPS.stream()
                .filter(step -> !allowed.contains(step))
                .map(
                        step ->
                                World.step(work, step)
                                        .verdict(step, 409, "fulfillment.illegal-transition", null))
                .filter(verdict -> !verdict.isEmpty())
                .toList();
    }

    private static List<String> refused(boolean collected, String done, Set<String> next) {
        var refused = new LinkedHashMap<String, Integer>();
        for (var step : next) {
            var number = collected ? World.toCollect() : World.toSend();
            var work = World.after(World.sourced(number), steps(done));
            refused.put(done + " then " + step, World.step(work, readily(done, step)).status());
        }
        refused.values().removeIf(status -> status / 100 == 2);
        return List.copyOf(refused.keySet());
    }

    /** Where some is picked already, only the rest can still be. */
    private static String readily(String done, String step) {
        if (!done.endsWith("some")) {
            return step;
        }
        return step.equals("packages") || step.equals("rejection") || step.equals("picks")
                ? step + " some"
                : step;
    }

    private static String[] steps(String done) {
        return done.isEmpty() ? new String[0] : done.split(",", -1);
    }

    private static void cancel(String number) {
        Wire.ok("POST", "/api/orders/" + number + "/cancellations", "{\"reason\":\"first\"}");
    }

    private static Refused cancelling(String number, String lines) {
        return Refused.of(
                "cancelled too late",
                "POST /api/orders/" + number + "/cancellations",
                "{" + lines + "\"reason\":\"x\"}",
                409,
                "order.illegal-transition");
    }
}
