package org.waybill.projection.stock;

import static org.waybill.projection.Table.Type.INSTANT;
import static org.waybill.projection.Table.Type.NUMBER;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.stock.Cap;
import org.waybill.domain.stock.ChannelPolicy;
import org.waybill.domain.stock.Preorder;
import org.waybill.projection.Table;

/** A channel's policy as columns. */
final class PolicyColumns {

    /** As they are selected. */
    static final String LIST =
            "threshold, quota, sold, cap, cap_sold, preorder, preorder_until, preorder_sold,"
                    + " preorder_waiting";

    private PolicyColumns() {}

    static ChannelPolicy read(ResultSet row) throws SQLException {
        return new ChannelPolicy(
                row.getLong("threshold"),
                row.getObject("quota", Long.class),
                row.getLong("sold"),
                cap(row),
                preorder(row));
    }

    private static @Nullable Cap cap(ResultSet row) throws SQLException {
        var units = row.getObject("cap", Long.class);
        return units == null ? null : new Cap(units, row.getLong("cap_sold"));
    }

    private static @Nullable Preorder preorder(ResultSet row) throws SQLException {
        var units = row.getObject("preorder", Long.class);
        if (units == null) {
            return null;
        }
        var until = row.getObject("preorder_until", OffsetDateTime.class).toInstant();
        return new Preorder(
                units, until, row.getLong("preorder_sold"), row.getLong("preorder_waiting"));
    }

    /** A table with these columns too. */
    static <T> Table<T> in(Table<T> table, Function<T, ChannelPolicy> policy) {
        return table.column("threshold", NUMBER, row -> policy.apply(row).threshold())
                .column("quota", NUMBER, row -> policy.apply(row).quota())
                .column("sold", NUMBER, row -> policy.apply(row).sold())
                .column("cap", NUMBER, row -> ofCap(policy.apply(row), Cap::units))
                .column("cap_sold", NUMBER, row -> ofCap(policy.apply(row), Cap::sold))
                .column("preorder", NUMBER, row -> ofPreorder(policy.apply(row), Preorder::units))
                .column(
                        "preorder_until",
                        INSTANT,
                        row -> ofPreorder(policy.apply(row), p -> p.until().toString()))
                .column(
                        "preorder_sold",
                        NUMBER,
                        row -> ofPreorder(policy.apply(row), Preorder::sold))
                .column(
                        "preorder_waiting",
                        NUMBER,
                        row -> ofPreorder(policy.apply(row), Preorder::waiting));
    }

    private static <V> @Nullable V ofCap(ChannelPolicy policy, Function<Cap, V> part) {
        return policy.cap() == null ? null : part.apply(policy.cap());
    }

    private static <V> @Nullable V ofPreorder(ChannelPolicy policy, Function<Preorder, V> part) {
        return policy.preorder() == null ? null : part.apply(policy.preorder());
    }
}
