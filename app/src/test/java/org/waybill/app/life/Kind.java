package org.waybill.app.life;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/**
 * What a field holds, told by what it must not hold.
 *
 * @param bad values that are refused
 */
record Kind(List<Bad> bad) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CARD = "4111 1111 1111 1111";
    private static final String[] NO_NUMBER = {"\"5\"", "\"\"", "true", "{}", "[]"};
    private static final String[] NO_TEXT = {"5", "1.9", "true", "{}", "[]", "[\"a\"]"};

    /**
     * A value that is refused.
     *
     * @param status with which
     * @param place where within the field; empty for the field itself
     */
    record Bad(JsonNode value, int status, String place) {}

    /** An id that a client may choose. */
    static Kind id() {
        var texts =
                Stream.of(
                        "",
                        " ",
                        "-a",
                        ".a",
                        "a b",
                        "a/b",
                        "a@b",
                        "a:b",
                        "a\n",
                        "a\u0000b",
                        "ação",
                        "x".repeat(65));
        return of(NO_TEXT).and(texts);
    }

    /** A text written by people. */
    static Kind text(int max) {
        return number(max).and(new Bad(StringNode.valueOf("pay " + CARD), 422, ""));
    }

    /** A text that may look like the number of a payment card. */
    static Kind number(int max) {
        var texts =
                Stream.of(
                        "",
                        "   ",
                        "a\u0000b",
                        "a\u0007b",
                        "a\nb",
                        "a\u0085b",
                        "a\u2028b",
                        "x".repeat(max + 1));
        return of(NO_TEXT).and(texts);
    }

    /** A whole number within limits. */
    static Kind whole(long min, long max) {
        return of(NO_NUMBER)
                .and(new Bad(DoubleNode.valueOf(1.9), 400, ""))
                .and(new Bad(LongNode.valueOf(min - 1), 400, ""))
                .and(new Bad(LongNode.valueOf(max + 1), 400, ""))
                .and(new Bad(LongNode.valueOf(Long.MIN_VALUE), 400, ""))
                .and(new Bad(BigIntegerNode.valueOf(BigInteger.TEN.pow(30)), 400, ""));
    }

    /** A quantity. */
    static Kind quantity() {
        return whole(1, 1_000_000_000);
    }

    /** Degrees. */
    static Kind degrees(double most) {
        return of(NO_NUMBER)
                .and(new Bad(DoubleNode.valueOf(most + 0.001), 400, ""))
                .and(new Bad(DoubleNode.valueOf(-most - 0.001), 400, ""))
                .and(new Bad(DoubleNode.valueOf(1e99), 400, ""));
    }

    /** Yes or no. */
    static Kind flag() {
        return of("\"true\"", "\"\"", "1", "0", "{}", "[]");
    }

    /** One of a few words. */
    static Kind word(String good) {
        var texts = Stream.of("NO_SUCH_WORD", "", " ", good.toLowerCase(java.util.Locale.ROOT));
        return of(NO_TEXT).and(texts).and(new Bad(LongNode.valueOf(0), 400, ""));
    }

    /** An instant in UTC. */
    static Kind instant() {
        var texts =
                Stream.of(
                        "",
                        "yesterday",
                        "2026-01-31",
                        "2026-01-31T12:00:00",
                        "2026-01-31T12:00:00+01:00",
                        "2026-02-30T12:00:00Z",
                        "+12026-01-31T12:00:00Z",
                        "-2026-01-31T12:00:00Z");
        return of(NO_TEXT).and(texts);
    }

    /** A date. */
    static Kind date() {
        var texts = Stream.of("", "soon", "2026-02-30", "2026-1-31", "2026-01-31T12:00:00Z");
        return of(NO_TEXT).and(texts);
    }

    /** An instant in UTC, or a date. */
    static Kind moment() {
        var texts =
                Stream.of(
                        "",
                        "yesterday",
                        "2026-02-30",
                        "0000-01-01",
                        "9999-12-31",
                        "2026-1-31",
                        "2026-01-31T12:00:00",
                        "2026-01-31T12:00:00+01:00",
                        "2026-02-30T12:00:00Z",
                        "+12026-01-31T12:00:00Z",
                        "-2026-01-31T12:00:00Z");
        return of(NO_TEXT).and(texts);
    }

    /** A text of which only some are right. */
    static Kind code(String... wrong) {
        return of(NO_TEXT).and(Stream.of(wrong));
    }

    /** An object of its own fields. */
    static Kind object() {
        return of("5", "1.9", "true", "\"x\"", "\"\"", "[]");
    }

    /** A list that may be empty. */
    static Kind list() {
        return of("5", "true", "\"x\"", "{}").and(new Bad(JSON.readTree("[null]"), 400, "/0"));
    }

    /** A list that must not be empty. */
    static Kind filledList() {
        return list().and(new Bad(JSON.readTree("[]"), 400, ""));
    }

    /** The locations of a channel. */
    static Kind locations() {
        return of("5", "true", "{}", "\"all\"", "\"\"", "[5]", "[null]", "[[\"A\"]]")
                .and(new Bad(JSON.readTree("[\"A\", \"not an id\"]"), 400, "/1"));
    }

    /** A list of no more elements than so many, each as this one is. */
    Kind atMost(int max, String element) {
        var many = "[" + String.join(",", Collections.nCopies(max + 1, element)) + "]";
        return and(new Bad(JSON.readTree(many), 400, ""));
    }

    private static Kind of(String... json) {
        return new Kind(Stream.of(json).map(one -> new Bad(JSON.readTree(one), 400, "")).toList());
    }

    private Kind and(Stream<String> texts) {
        var kind = this;
        for (var text : texts.toList()) {
            kind = kind.and(new Bad(StringNode.valueOf(text), 400, ""));
        }
        return kind;
    }

    private Kind and(Bad one) {
        var all = new ArrayList<>(bad);
        all.add(one);
        return new Kind(all);
    }
}
