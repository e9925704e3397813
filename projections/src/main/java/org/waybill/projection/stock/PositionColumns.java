package org.waybill.projection.stock;

import static org.waybill.projection.Table.Type.NUMBER;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.waybill.domain.stock.Position;
import org.waybill.domain.stock.StockState;
import org.waybill.projection.Table;

/** A position as columns: what cannot be sold has one for each reason. */
final class PositionColumns {

    /** As they are selected. */
    static final String LIST =
            "on_hand, damaged, quality_hold, quarantined, display, expired, reserved, safety_stock,"
                    + " safety_percent";

    private PositionColumns() {}

    static Position read(ResultSet row) throws SQLException {
        Map<StockState, Long> aside = new EnumMap<>(StockState.class);
        for (var state : StockState.values()) {
            long units = row.getLong(column(state));
            if (units != 0) {
                aside.put(state, units);
            }
        }
        return new Position(
                row.getLong("on_hand"),
                Map.copyOf(aside),
                row.getLong("reserved"),
                row.getLong("safety_stock"),
                row.getInt("safety_percent"));
    }

    /** A table with these columns too. */
    static <T> Table<T> in(Table<T> table, Function<T, Position> position) {
        table.column("on_hand", NUMBER, row -> position.apply(row).onHand());
        for (var state : StockState.values()) {
            table.column(
                    column(state),
                    NUMBER,
                    row -> position.apply(row).aside().getOrDefault(state, 0L));
        }
        return table.column("reserved", NUMBER, row -> position.apply(row).reserved())
                .column("safety_stock", NUMBER, row -> position.apply(row).safetyStock())
                .column(
                        "safety_percent",
                        NUMBER,
                        row -> (long) position.apply(row).safetyPercent());
    }

    private static String column(StockState state) {
        return switch (state) {
            case DAMAGED -> "damaged";
            case QUALITY_HOLD -> "quality_hold";
            case QUARANTINED -> "quarantined";
            case DISPLAY -> "display";
            case EXPIRED -> "expired";
        };
    }
}
