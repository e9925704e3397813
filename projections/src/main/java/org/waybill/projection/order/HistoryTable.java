package org.waybill.projection.order;

import static org.waybill.projection.Table.Type.NUMBER;
import static org.waybill.projection.Table.Type.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waybill.domain.order.OrderKey;
import org.waybill.projection.Table;
import org.waybill.store.RecordedEvent;

/** Keeps where in the log each order is spoken of. */
@Component
public class HistoryTable {

    private static final Table<Mention> MENTIONS =
            Table.<Mention>named("order_history")
                    .key("order_key", TEXT, mention -> mention.order().value())
                    .key("position", NUMBER, Mention::position);

    private final JdbcTemplate jdbc;

    public HistoryTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A place in the log where an order is spoken of. */
    private record Mention(OrderKey order, long position) {}

    void append(Map<OrderKey, List<RecordedEvent>> events) {
        var mentions = new ArrayList<Mention>();
        events.forEach(
                (order, about) ->
                        about.forEach(event -> mentions.add(new Mention(order, event.position()))));
        MENTIONS.write(jdbc, mentions);
    }

    /** The positions that speak of an order, in order. */
    List<Long> positions(String orderKey) {
        return jdbc.query(
                "select position from order_history where order_key = ?" + " order by position",
                (row, number) -> row.getLong(1),
                orderKey);
    }
}
