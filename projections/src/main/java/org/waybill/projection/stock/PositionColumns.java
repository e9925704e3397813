package org.waybill.projection.stock;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.waybill.domain.stock.Position;
import org.waybill.domain.stock.StockState;

/** A position as columns: what cannot be sold has one for each reason. */
final class PositionColumns {

    /** In the order of {@link #write}. */
    static final String LIST =
            "on_hand, damaged, quality_hold, quarantined, display, reserved, safety_stock";

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
                row.getLong("safety_stock"));
    }

    static void write(Position position, PreparedStatement row, int from) throws SQLException {
        int at = from;
        row.setLong(at++, position.onHand());
        for (var state : StockState.values()) {
            row.setLong(at++, position.aside().getOrDefault(state, 0L));
        }
        row.setLong(at++, position.reserved());
        row.setLong(at, position.safetyStock());
    }

    private static String column(StockState state) {
        return switch (state) {
            case DAMAGED -> "damaged";
            case QUALITY_HOLD -> "quality_hold";
            case QUARANTINED -> "quarantined";
            case DISPLAY -> "display";
        };
    }
}
