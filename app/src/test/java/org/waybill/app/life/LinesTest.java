package org.waybill.app.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lines that are not there, and more units than there are, are refused at their place. */
class LinesTest {

    private static final String MANY = "{\"lineId\":\"1\",\"quantity\":1000000000}";

    @BeforeAll
    static void open() {
        World.open();
    }

    @Test
    void picksNoUnknownLineAndNotTooMany() {
        var work = World.after(World.sourced(World.toSend()), "acceptance");

        check(
                work,
                "picks",
                List.of(
                        refused(
                                lines(line("1", 1), line("9", 1)),
                                422,
                                "line-unknown",
                                "/lines/1/lineId"),
                        refused(lines(line("1", 3)), 409, "quantity", "/lines/0/quantity"),
                        refused(
                                lines(line("1", 1), line("1", 2)),
                                409,
                                "quantity",
                                "/lines/1/quantity"),
                        refused(lines(MANY, MANY, MANY), 409, "quantity", "/lines/2/quantity")));
    }

    @Test
    void rejectsNoUnknownLineAndNotTooMany() {
        var work = World.after(World.sourced(World.toSend()), "acceptance", "picks some");

        check(
                work,
                "rejection",
                List.of(
                        refused(reasons(line("9", 1)), 422, "line-unknown", "/lines/0/lineId"),
                        refused(
                                reasons(line("2", 1), line("1", 2)),
                                409,
                                "quantity",
                                "/lines/1/quantity"),
                        refused(reasons(MANY, MANY, MANY), 409, "quantity", "/lines/0/quantity")));
    }

    @Test
    void packsNoUnknownLineAndNotTooMany() {
        var work = World.after(World.sourced(World.toSend()), "acceptance", "picks");
        var good = lines(line("1", 1));

        check(
                work,
                "packages",
                List.of(
                        refused(
                                packages(good, lines(line("2", 1), line("9", 1))),
                                422,
                                "line-unknown",
                                "/packages/1/lines/1/lineId"),
                        refused(
                                packages(good, good, lines(line("2", 1), line("1", 1))),
                                409,
                                "quantity",
                                "/packages/2/lines/1/quantity"),
                        refused(
                                packages(lines(MANY, MANY, MANY)),
                                409,
                                "quantity",
                                "/packages/0/lines/0/quantity")));
    }

    @Test
    void saysFirstThatItIsTooLate() {
        var work = World.after(World.sourced(World.toSend()), "rejection");

        assertThat(
                        Refused.of(
                                        "too late",
                                        "POST " + World.path(work, "picks"),
                                        lines(line("9", 1)),
                                        409,
                                        "fulfillment.illegal-transition")
                                .verdict())
                .isEmpty();
    }

    @Test
    void cancelsNoUnknownLineNoneTwiceAndNotTooMany() {
        var request = "POST /api/orders/" + World.toSend() + "/cancellations";

        assertThat(
                        List.of(
                                cancelling(request, line("9", 1), 422, "order.line-unknown")
                                        .at("/lines/0/lineId"),
                                cancelling(
                                                request,
                                                line("1", 1) + "," + line("1", 1),
                                                422,
                                                "order.line-twice")
                                        .at("/lines/1/lineId"),
                                cancelling(
                                                request,
                                                line("2", 1) + "," + line("1", 3),
                                                409,
                                                "order.not-cancellable")
                                        .at("/lines/1/quantity")))
                .allSatisfy(one -> assertThat(one.verdict()).isEmpty());
    }

    @Test
    void handsNothingOutForAWrongCode() {
        var work =
                World.after(World.sourced(World.toCollect()), "acceptance", "picks", "readiness");

        assertThat(
                        Refused.of(
                                        "wrong code",
                                        "POST " + World.path(work, "handover"),
                                        "{\"pickupCode\":\"none of ours\"}",
                                        422,
                                        "fulfillment.pickup-code-wrong")
                                .at("/pickupCode")
                                .verdict())
                .isEmpty();
    }

    private record Wrong(String body, int status, String code, String pointer) {}

    private static Wrong refused(String body, int status, String code, String pointer) {
        return new Wrong(body, status, "fulfillment." + code, pointer);
    }

    private static void check(String work, String step, List<Wrong> all) {
        assertThat(all)
                .allSatisfy(
                        one ->
                                assertThat(
                                                Wire.send(
                                                                "POST",
                                                                World.path(work, step),
                                                                one.body())
                                                        .verdict(
                                                                one.body(),
                                                                one.status(),
                                                                one.code(),
                                                                one.pointer()))
                                        .isEmpty());
    }

    private static Refused cancelling(String request, String lines, int status, String code) {
        var body = "{\"lines\":[" + lines + "],\"reason\":\"x\"}";
        return Refused.of(code, request, body, status, code);
    }

    private static String line(String id, int quantity) {
        return "{\"lineId\":\"%s\",\"quantity\":%d}".formatted(id, quantity);
    }

    private static String lines(String... lines) {
        return "{\"lines\":[" + String.join(",", lines) + "]}";
    }

    private static String reasons(String... lines) {
        return lines(lines).replaceAll("(\\d)}", "$1,\"reason\":\"NO_VARIANCE\"}");
    }

    private static String packages(String... packages) {
        return "{\"packages\":[" + String.join(",", packages) + "]}";
    }
}
