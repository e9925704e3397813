package org.waybill.query.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waybill.projection.ledger.LedgerLine;
import org.waybill.projection.stock.PositionLine;

/**
 * The fields of a thing that is written as a line, by name, in order.
 *
 * @param <T> the thing
 */
record Lines<T>(Map<String, Function<T, @Nullable Object>> fields) {

    /** Of positions. */
    static final Lines<PositionLine> POSITIONS =
            new Lines<PositionLine>()
                    .with("sku", PositionLine::sku)
                    .with("location", PositionLine::location)
                    .with("onHand", PositionLine::onHand)
                    .with("state", PositionLine::state)
                    .with("countedAt", PositionLine::countedAt);

    /** Of the ledger. */
    static final Lines<LedgerLine> MOVEMENTS =
            new Lines<LedgerLine>()
                    .with("position", line -> line.movement().position())
                    .with("occurredAt", line -> line.movement().occurredAt())
                    .with("recordedAt", line -> line.movement().recordedAt())
                    .with("sku", LedgerLine::sku)
                    .with("location", LedgerLine::location)
                    .with("type", line -> line.movement().type())
                    .with("delta", line -> line.movement().delta())
                    .with("reservedDelta", line -> line.movement().reservedDelta())
                    .with("onHand", line -> line.movement().onHand())
                    .with("reserved", line -> line.movement().reserved())
                    .with("reason", line -> line.movement().reason())
                    .with("reference", line -> line.movement().reference())
                    .with("fromState", line -> moved(line, "from"))
                    .with("toState", line -> moved(line, "to"))
                    .with("moved", line -> moved(line, "quantity"))
                    .with("orderId", line -> line.movement().orderId())
                    .with("channel", line -> line.movement().channel())
                    .with("cause", line -> line.movement().cause())
                    .with("command", line -> line.movement().command())
                    .with("actor", line -> line.movement().actor())
                    .with("correlation", line -> line.movement().correlation());

    private Lines() {
        this(new LinkedHashMap<>());
    }

    private Lines<T> with(String name, Function<T, @Nullable Object> value) {
        fields.put(name, value);
        return this;
    }

    private static @Nullable Object moved(LedgerLine line, String what) {
        var move = line.movement().move();
        if (move == null) {
            return null;
        }
        return switch (what) {
            case "from" -> move.from();
            case "to" -> move.to();
            default -> move.quantity();
        };
    }

    List<String> names() {
        return List.copyOf(fields.keySet());
    }
}
