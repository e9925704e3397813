package org.waybill.projection.lot;

import static org.waybill.projection.Table.Type.INSTANT;
import static org.waybill.projection.Table.Type.NUMBER;
import static org.waybill.projection.Table.Type.TEXT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waybill.domain.stock.LotChange;
import org.waybill.domain.stock.Serial;
import org.waybill.projection.Table;
import org.waybill.store.RecordedEvent;

/** Keeps what happened to lots and to single units. */
@Component
class LotTable {

    static final List<String> NAMES = List.of("lot_movement", "lot_serial");

    private static final Table<Row> MOVEMENTS =
            Table.<Row>named("lot_movement")
                    .key("sku", TEXT, Row::sku)
                    .key("lot", TEXT, row -> row.movement().lot())
                    .key("position", NUMBER, row -> row.event().position())
                    .key("place", NUMBER, Row::place)
                    .column("occurred_at", INSTANT, row -> row.event().occurredAt().toString())
                    .column("kind", TEXT, row -> row.movement().kind().name())
                    .column("location", TEXT, row -> text(row.movement().location()))
                    .column("quantity", NUMBER, row -> row.movement().units())
                    .column("on_hand", NUMBER, row -> row.movement().onHand())
                    .column("sellable", NUMBER, row -> row.movement().sellable())
                    .column("allotted", NUMBER, row -> row.movement().allotted())
                    .column("order_key", TEXT, row -> text(row.movement().order()))
                    .column("line_id", TEXT, row -> text(row.movement().line()))
                    .column("fulfillment_id", TEXT, row -> row.movement().fulfillment())
                    .column("reference", TEXT, row -> row.movement().reference())
                    .column("reason", TEXT, row -> row.movement().reason())
                    .column("expires_on", TEXT, row -> row.day(true))
                    .column("sell_until", TEXT, row -> row.day(false))
                    .column("serials", TEXT, Row::serials);

    private static final Table<Unit> SERIALS =
            Table.<Unit>named("lot_serial")
                    .key("sku", TEXT, unit -> unit.row().sku())
                    .key("serial", TEXT, unit -> unit.serial().value())
                    .key("position", NUMBER, unit -> unit.row().event().position())
                    .key("place", NUMBER, unit -> unit.row().place())
                    .column("lot", TEXT, unit -> unit.row().movement().lot());

    private final JdbcTemplate jdbc;

    LotTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A movement, and its place among those of its event. */
    private record Row(RecordedEvent event, String sku, long place, LotMovement movement) {

        String serials() {
            return movement.serials().stream().map(Serial::value).collect(Collectors.joining(" "));
        }

        @Nullable String day(boolean expiry) {
            var terms = movement.terms();
            LocalDate day = terms == null ? null : expiry ? terms.expiresOn() : terms.sellUntil();
            return day == null ? null : day.toString();
        }
    }

    private record Unit(Row row, Serial serial) {}

    void append(List<RecordedEvent> events) {
        var rows = new ArrayList<Row>();
        for (var event : events) {
            if (event.payload() instanceof LotChange change) {
                long place = 0;
                for (var movement : LotMovements.of(change)) {
                    rows.add(new Row(event, change.sku().value(), place++, movement));
                }
            }
        }
        MOVEMENTS.write(jdbc, rows);
        SERIALS.write(
                jdbc,
                rows.stream()
                        .flatMap(
                                row ->
                                        row.movement().serials().stream()
                                                .map(serial -> new Unit(row, serial)))
                        .toList());
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }
}
