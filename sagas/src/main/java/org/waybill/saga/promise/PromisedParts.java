package org.waybill.saga.promise;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waybill.domain.carrier.CarrierId;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.promise.PartPromise;

/** The parts of orders that were promised and have not left. */
@Component
class PromisedParts {

    private final JdbcClient sql;

    PromisedParts(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    /** A part, and until when it has to leave. */
    record Leaving(FulfillmentId fulfillment, Instant by) {}

    void add(OrderKey order, List<PartPromise> parts) {
        for (var part : parts) {
            var carrier = part.carrier();
            sql.sql("insert into sagas.promised_part values (?, ?, ?, ?, ?)")
                    .param(part.fulfillment().value())
                    .param(order.value())
                    .param(part.location().value())
                    .param(carrier == null ? null : carrier.value())
                    .param(part.leaveBy().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Takes all parts of an order off the list. */
    List<Leaving> removeAll(OrderKey order) {
        return removed("process", order.value());
    }

    /** Takes a part off the list; nothing if it is not on it. */
    List<Leaving> remove(FulfillmentId fulfillment) {
        return removed("fulfillment", fulfillment.value());
    }

    private List<Leaving> removed(String column, String value) {
        return sql.sql(
                        "delete from sagas.promised_part where %s = ? returning fulfillment, leave_by"
                                .formatted(column))
                .param(value)
                .query(
                        (row, number) ->
                                new Leaving(
                                        new FulfillmentId(row.getString(1)),
                                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The orders with parts that a location works on. */
    SequencedSet<OrderKey> at(LocationId location) {
        return orders("location", location.value());
    }

    /** The orders with parts that a carrier is to take. */
    SequencedSet<OrderKey> with(CarrierId carrier) {
        return orders("carrier", carrier.value());
    }

    private SequencedSet<OrderKey> orders(String column, @Nullable String value) {
        var orders =
                sql.sql(
                                "select process from sagas.promised_part where %s = ? order by process"
                                        .formatted(column))
                        .param(value)
                        .query((row, number) -> new OrderKey(row.getString(1)))
                        .list();
        return new LinkedHashSet<>(orders);
    }
}
