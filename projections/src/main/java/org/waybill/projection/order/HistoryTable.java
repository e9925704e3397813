package org.waybill.projection.order;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waybill.domain.order.OrderKey;
import org.waybill.store.RecordedEvent;

/** Keeps where in the log each order is spoken of. */
@Component
public class HistoryTable {

    private final JdbcTemplate jdbc;

    public HistoryTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A place in the log where an order is spoken of. */
    private record Mention(OrderKey order, long position) {}

    void append(Map<OrderKey, List<RecordedEvent>> events) {
        var mentions =
                events.entrySet().stream()
                        .flatMap(
                                about ->
                                        about.getValue().stream()
                                                .map(
                                                        e ->
                                                                new Mention(
                                                                        about.getKey(),
                                                                        e.position())))
                        .toList();
        jdbc.batchUpdate(
                "insert into projections.order_history (order_key, position) values (?, ?)",
                mentions,
                Math.max(1, mentions.size()),
                (row, mention) -> {
                    row.setString(1, mention.order().value());
                    row.setLong(2, mention.position());
                });
    }

    /** The positions that speak of an order, in order. */
    List<Long> positions(String orderKey) {
        return jdbc.query(
                "select position from projections.order_history where order_key = ?"
                        + " order by position",
                (row, number) -> row.getLong(1),
                orderKey);
    }
}
