package org.waybill.benchmark.replay;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What one seller has to do of an order, as Waybill told it. */
public record Part(String fulfillment, String location, List<Line> lines) {

    public Part {
        lines = List.copyOf(lines);
    }

    /** Units of a line. */
    public record Line(String lineId, int quantity) {}

    /** The parts that an order has; of their lines, what is due. */
    public static List<Part> of(JsonNode order) {
        var parts = new ArrayList<Part>();
        for (var one : order.path("fulfillments")) {
            var lines = new ArrayList<Line>();
            for (var line : one.path("lines")) {
                int due = line.path("quantity").asInt();
                if (due > 0) {
                    lines.add(new Line(line.path("lineId").asString(), due));
                }
            }
            parts.add(
                    new Part(
                            one.path("fulfillmentId").asString(),
                            one.path("location").asString(),
                            lines));
        }
        return parts;
    }
}
