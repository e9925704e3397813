package org.waybill.projection.promise;

import static org.waybill.projection.promise.PromiseProjection.PROMISES;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.promise.PromiseStatus;
import org.waybill.domain.promise.PromiseTrack;
import org.waybill.projection.Answer;
import org.waybill.projection.Cursor;
import org.waybill.projection.Page;
import org.waybill.projection.Snapshots;

/** Answers how orders stand to what their customers were promised. */
@Component
public class PromiseQueries {

    /** As {@link PromiseTrack#status} says it. */
    private static final String STATUS =
            """
            case when outcome is not null then outcome
                 when :now >= due_at then 'LATE'
                 when waits or expected_at > due_at or :now > leave_by then 'AT_RISK'
                 else 'ON_TIME' end
            """;

    private final Snapshots snapshots;
    private final JdbcClient jdbc;
    private final PromiseTable table;
    private final Clock clock;

    public PromiseQueries(Snapshots snapshots, JdbcClient jdbc, PromiseTable table, Clock clock) {
        this.snapshots = snapshots;
        this.jdbc = jdbc;
        this.table = table;
        this.clock = clock;
    }

    /**
     * Promises, those that are due first come first.
     *
     * @param status null for any
     * @param channel null for any
     */
    public Answer<Page<OrderPromiseView>> promises(
            @Nullable PromiseStatus status,
            @Nullable String channel,
            @Nullable Cursor after,
            int limit) {
        var now = clock.instant();
        return snapshots.read(PROMISES, () -> page(status, channel, now, after, limit));
    }

    private Page<OrderPromiseView> page(
            @Nullable PromiseStatus status,
            @Nullable String channel,
            Instant now,
            @Nullable Cursor after,
            int limit) {
        var where = new ArrayList<>(List.of("due_at is not null"));
        if (status != null) {
            where.add("(" + STATUS + ") = :status");
        }
        if (channel != null) {
            where.add("channel = :channel");
        }
        if (after != null) {
            where.add("(due_at, order_key) > (:due, :key)");
        }
        var rows =
                jdbc.sql(
                                "select order_key, document from order_promise where "
                                        + String.join(" and ", where)
                                        + " order by due_at, order_key limit :limit")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("status", status == null ? null : status.name())
                        .param("channel", channel)
                        .param("due", after == null ? null : due(after))
                        .param("key", after == null ? null : after.key(1))
                        .param("limit", limit + 1)
                        .query(
                                (row, number) ->
                                        view(
                                                new OrderKey(row.getString(1)),
                                                table.read(row.getString(2)),
                                                now))
                        .list();
        return Page.of(rows, limit, last -> Cursor.after(last.dueAt(), last.key())).map(Row::view);
    }

    private static Object due(Cursor after) {
        return after.instant(0).atOffset(ZoneOffset.UTC);
    }

    /** A row, and what comes after it. */
    private record Row(String key, Instant dueAt, OrderPromiseView view) {}

    private static Row view(OrderKey order, PromiseTrack track, Instant now) {
        var standing = Objects.requireNonNull(track.standing());
        var view =
                new OrderPromiseView(
                        order.number(),
                        order.channel().value(),
                        track.method(),
                        Objects.requireNonNull(track.status(now)),
                        standing.firstLatest(),
                        standing.now().latest(),
                        standing.firstDue(),
                        standing.now().dueBy(),
                        track.leaveBy(),
                        track.waits(),
                        track.thereAt(),
                        standing.times());
        return new Row(order.value(), standing.firstDue(), view);
    }

    /**
     * How many promises stand how; every status is told.
     *
     * @param channel null for all
     */
    public Answer<Map<PromiseStatus, Long>> summary(@Nullable String channel) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return snapshots.read(
                PROMISES,
                () -> {
                    var counts = new EnumMap<PromiseStatus, Long>(PromiseStatus.class);
                    for (var status : PromiseStatus.values()) {
                        counts.put(status, 0L);
                    }
                    jdbc.sql(
                                    "select "
                                            + STATUS
                                            + ", count(*) from order_promise"
                                            + " where due_at is not null"
                                            + (channel == null ? "" : " and channel = :channel")
                                            + " group by 1")
                            .param("now", now)
                            .param("channel", channel)
                            .query(
                                    row -> {
                                        var status = PromiseStatus.valueOf(row.getString(1));
                                        counts.put(status, row.getLong(2));
                                    });
                    return counts;
                });
    }
}
