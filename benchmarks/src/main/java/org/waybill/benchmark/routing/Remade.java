package org.waybill.benchmark.routing;

import java.util.ArrayList;
import java.util.List;
import org.waybill.benchmark.client.WaybillClient;
import tools.jackson.databind.JsonNode;

/**
 * A recorded decision, and what came of making it again.
 *
 * @param words why it was so, in sentences
 * @param same whether it came out the same to the last byte
 * @param recorded SHA-256 of what was recorded
 * @param decided SHA-256 of what came out now
 */
public record Remade(
        OrderNumber order,
        long position,
        List<String> words,
        boolean same,
        String recorded,
        String decided) {

    private static final int SHOWN = 12;

    /** Every decision about an order, oldest first. */
    public static List<Remade> of(WaybillClient waybill, OrderNumber order) {
        var all = new ArrayList<Remade>();
        for (var decision : waybill.get(order.path()).path("decisions")) {
            all.add(told(order, decision));
        }
        return all;
    }

    static Remade told(OrderNumber order, JsonNode decision) {
        var again = decision.path("again");
        return new Remade(
                order,
                decision.path("position").asLong(),
                decision.path("words").valueStream().map(JsonNode::asString).toList(),
                again.path("same").asBoolean(false),
                again.path("recorded").asString(""),
                again.path("decided").asString(""));
    }

    /** In lines for a screen. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("Order %s, decided at position %d:".formatted(order, position));
        words.forEach(word -> lines.add("  " + word));
        lines.add(
                same
                        ? "  The same again, to the last byte: %s".formatted(shown(recorded))
                        : "  DIFFERS: recorded %s, now %s"
                                .formatted(shown(recorded), shown(decided)));
        return lines;
    }

    private static String shown(String digest) {
        return digest.substring(0, Math.min(SHOWN, digest.length()));
    }
}
