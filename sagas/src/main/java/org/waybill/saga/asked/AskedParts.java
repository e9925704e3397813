package org.waybill.saga.asked;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRequested;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.FulfillmentLine;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.OrderKey;

/** The parts that locations were asked for and have not accepted, and what locations do not do. */
@Component
public class AskedParts {

    private static final String PART = "fulfillment, order_key, booked, accept_by";

    private final JdbcClient sql;

    AskedParts(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    /** Notes a part; tells whether its location does no such work. */
    boolean ask(FulfillmentRequested e) {
        boolean collected = e.method().collected();
        var location = e.location().value();
        var due = e.acceptBy();
        return sql.sql(
                        """
                        with asked as (
                            insert into sagas.asked
                            (fulfillment, order_key, location, collected, units, accept_by)
                            values (?, ?, ?, ?, ?, ?) on conflict (fulfillment) do nothing
                        )
                        select exists (
                            select 1 from sagas.asked_in_vain where location = ? and collected = ?)
                        """)
                .param(e.fulfillment().value())
                .param(e.order().value())
                .param(location)
                .param(collected)
                .param(e.lines().stream().mapToInt(FulfillmentLine::quantity).sum())
                .param(due == null ? null : due.toString())
                .param(location)
                .param(collected)
                .query(Boolean.class)
                .single();
    }

    /** Notes the day and the units of a part's room; nothing of what is no such part. */
    void book(FulfillmentId id, LocalDate day, int units) {
        sql.sql("update sagas.asked set day = ?, booked = ? where fulfillment = ?")
                .params(day, units, id.value())
                .update();
    }

    /** Takes a part off that waits for its location no more; empty if it did not. */
    Optional<AskedPart> end(FulfillmentId id) {
        return sql.sql("delete from sagas.asked where fulfillment = ? returning " + PART)
                .param(id.value())
                .query(AskedParts::part)
                .optional();
    }

    /** Takes units of a part off; the part as well, which is told then, if they were the last. */
    Optional<AskedPart> less(FulfillmentId id, int units) {
        int changed =
                sql.sql(
                                """
                                update sagas.asked set units = units - ?
                                where fulfillment = ? and units > ?
                                """)
                        .params(units, id.value(), units)
                        .update();
        return changed > 0 ? Optional.empty() : end(id);
    }

    /** Notes what a location does. */
    void does(LocationId location, boolean sends, boolean handsOut) {
        sql.sql("delete from sagas.asked_in_vain where location = ?")
                .param(location.value())
                .update();
        if (!sends) {
            inVain(location, false);
        }
        if (!handsOut) {
            inVain(location, true);
        }
    }

    private void inVain(LocationId location, boolean collected) {
        sql.sql("insert into sagas.asked_in_vain (location, collected) values (?, ?)")
                .params(location.value(), collected)
                .update();
    }

    /** The parts that a location was asked for in vain, the oldest first. */
    List<AskedPart> inVain(LocationId location) {
        return sql.sql(
                        "select "
                                + PART
                                + " from sagas.asked join sagas.asked_in_vain"
                                + " using (location, collected)"
                                + " where location = ? order by place")
                .param(location.value())
                .query(AskedParts::part)
                .list();
    }

    /** The parts that a location is to do on a day, the newest first. */
    List<AskedPart> newest(LocationId location, LocalDate day) {
        return sql.sql(
                        "select "
                                + PART
                                + " from sagas.asked where location = ? and day = ?"
                                + " order by place desc")
                .params(location.value(), day)
                .query(AskedParts::part)
                .list();
    }

    /**
     * The orders to be sent of whose parts one was asked for longest ago.
     *
     * @param channel null for any
     * @param most so many at most
     */
    public List<OrderKey> oldest(@Nullable ChannelId channel, int most) {
        return sql.sql(
                        """
                        select order_key from sagas.asked
                        where not collected and (?::text is null or split_part(order_key, '@', 2) = ?)
                        group by order_key order by min(place) limit ?
                        """)
                .param(channel == null ? null : channel.value())
                .param(channel == null ? null : channel.value())
                .param(most)
                .query((row, number) -> new OrderKey(row.getString(1)))
                .list();
    }

    private static AskedPart part(ResultSet row, int number) throws SQLException {
        return new AskedPart(
                new FulfillmentId(row.getString(1)),
                new OrderKey(row.getString(2)),
                row.getInt(3),
                instant(row.getString(4)));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
