package org.waybill.projection.lot;

import static org.waybill.projection.lot.LotProjection.LOTS;
import static org.waybill.projection.order.OrderProjection.ORDERS;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.projection.Answer;
import org.waybill.projection.ProjectionPositions;
import org.waybill.projection.Snapshots;
import org.waybill.projection.lot.SerialView.Status;
import org.waybill.projection.lot.SerialView.Step;

/** Answers where lots and single units came from, are and went. */
@Component
public class LotQueries {

    private final Snapshots snapshots;
    private final ProjectionPositions positions;
    private final JdbcClient jdbc;

    LotQueries(Snapshots snapshots, ProjectionPositions positions, JdbcClient jdbc) {
        this.snapshots = snapshots;
        this.positions = positions;
        this.jdbc = jdbc;
    }

    /**
     * A lot of a SKU.
     *
     * @param asOf as it was at a position; null for now
     */
    public Answer<LotView> lot(String sku, String lot, @Nullable Long asOf) {
        return answer(
                asOf,
                upTo -> {
                    var rows =
                            jdbc.sql(
                                            "select "
                                                    + LotRow.COLUMNS
                                                    + LotRow.SOURCE
                                                    + " where m.sku = ? and m.lot = ?"
                                                    + " and m.position <= ?"
                                                    + " order by m.position, m.place")
                                    .params(sku, lot, upTo)
                                    .query((row, number) -> LotRow.read(row))
                                    .list();
                    if (rows.isEmpty()) {
                        throw unknown(
                                "lot.unknown",
                                "No units of lot %s of SKU %s ever came in.".formatted(lot, sku));
                    }
                    return new LotStory(rows).view(sku, lot);
                });
    }

    /**
     * A single unit of a SKU.
     *
     * @param asOf as it was at a position; null for now
     */
    public Answer<SerialView> serial(String sku, String serial, @Nullable Long asOf) {
        return answer(
                asOf,
                upTo -> {
                    var rows =
                            jdbc.sql(
                                            "select "
                                                    + LotRow.COLUMNS
                                                    + LotRow.SOURCE
                                                    + " join lot_serial n on n.sku = m.sku"
                                                    + " and n.lot = m.lot"
                                                    + " and n.position = m.position"
                                                    + " and n.place = m.place"
                                                    + " where n.sku = ? and n.serial = ?"
                                                    + " and n.position <= ?"
                                                    + " order by m.position, m.place")
                                    .params(sku, serial, upTo)
                                    .query((row, number) -> LotRow.read(row))
                                    .list();
                    if (rows.isEmpty()) {
                        throw unknown(
                                "serial.unknown",
                                "No unit %s of SKU %s ever came in.".formatted(serial, sku));
                    }
                    return life(sku, serial, rows);
                });
    }

    /** Customers and shipments are told by the orders, which have to have come as far. */
    private <T> Answer<T> answer(@Nullable Long asOf, Function<Long, T> read) {
        long least = asOf == null ? positions.of(LOTS) : asOf;
        snapshots.awaitSeen(LOTS, least);
        snapshots.awaitSeen(ORDERS, least);
        return snapshots.inSnapshot(
                List.of(LOTS, ORDERS),
                () -> {
                    long seen = Math.min(positions.of(LOTS), positions.of(ORDERS));
                    long upTo = asOf == null ? seen : asOf;
                    return new Answer<>(read.apply(upTo), upTo);
                });
    }

    private static SerialView life(String sku, String serial, List<LotRow> rows) {
        var last = rows.getLast();
        return new SerialView(
                sku,
                serial,
                last.lot(),
                status(last.kind()),
                last.location(),
                rows.stream().map(LotQueries::step).toList(),
                last.position());
    }

    private static Status status(LotMovement.Kind last) {
        return switch (last) {
            case RECEIVED, ADDED, ARRIVED, MOVED, ALLOTTED, FREED, EXPIRED, BLOCKED, RELEASED ->
                    Status.IN_STOCK;
            case PICKED -> Status.PICKED;
            case LEFT -> Status.SHIPPED;
            case REMOVED -> Status.REMOVED;
            case SENT -> Status.IN_TRANSIT;
            case NOT_ARRIVED -> Status.LOST_IN_TRANSIT;
        };
    }

    private static Step step(LotRow row) {
        var order = row.order();
        return new Step(
                row.position(),
                row.occurredAt(),
                row.kind().name(),
                row.lot(),
                row.location(),
                order == null ? null : order.number(),
                order == null ? null : order.channel().value(),
                row.customerId(),
                row.fulfillmentId(),
                row.trackingNumber(),
                row.reference(),
                row.reason());
    }

    private static RejectedException unknown(String code, String detail) {
        return new RejectedException(Rejection.notFound(code, detail));
    }
}
