package org.waybill.command.stock;

import static org.waybill.command.imports.Column.Content.TEXT;
import static org.waybill.command.imports.Column.Content.WHOLE;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.States;
import org.waybill.command.http.Id;
import org.waybill.command.http.StrictReader;
import org.waybill.command.http.Text;
import org.waybill.command.imports.Column;
import org.waybill.command.imports.RowKind;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.StockCommand.ResetStock;
import org.waybill.domain.stock.StockPart;
import org.waybill.store.EventLog;
import tools.jackson.databind.node.ObjectNode;

/** Files of positions: what another house says is there. */
@Component
class PositionRows implements RowKind<PositionRows.Row> {

    private static final long MOST = 1_000_000_000;

    private final StrictReader strict;
    private final StockRowChecks checks;
    private final States states;
    private final EventLog log;

    PositionRows(StrictReader strict, StockRowChecks checks, States states, EventLog log) {
        this.strict = strict;
        this.checks = checks;
        this.states = states;
        this.log = log;
    }

    /**
     * A position.
     *
     * @param onHand of all that is there or, where a state is named, of the units in it
     * @param countedAt when that was so; now, if it is not said
     */
    record Row(
            @Id String sku,
            @Id String location,
            @NotNull @Min(0) @Max(MOST) Integer onHand,
            @Nullable UnitState state,
            @Nullable Instant countedAt,
            @Text(required = false, max = 100) @Nullable String externalId) {

        StockPart part() {
            return state == null ? StockPart.WHOLE : StockPart.in(UnitState.of(state));
        }
    }

    @Override
    public String name() {
        return "positions";
    }

    @Override
    public Class<Row> form() {
        return Row.class;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("sku", TEXT),
                Column.required("location", TEXT),
                Column.required("onHand", WHOLE),
                Column.optional("state", TEXT),
                Column.optional("countedAt", TEXT),
                Column.optional("externalId", TEXT));
    }

    @Override
    public Row read(ObjectNode row) {
        return strict.bind(row, Row.class);
    }

    @Override
    public Place place(Row row) {
        var lane = row.sku() + "/" + row.location();
        var state = row.state() == null ? "" : row.state().name();
        return new Place(lane, lane + "/" + state, row.externalId());
    }

    @Override
    public Instant occurredAt(Row row, Instant now) {
        return StockResetting.occurredAt(row.countedAt(), now);
    }

    @Override
    public ResetStock command(Row row, Instant now) {
        checks.check(row.sku(), row.location(), row.countedAt(), now);
        return new ResetStock(
                new Sku(row.sku()),
                new LocationId(row.location()),
                row.part(),
                row.onHand(),
                row.countedAt(),
                0);
    }

    @Override
    public Trial<Row> trial() {
        var trial = new StockTrial(states, log);
        return (row, now) -> {
            var asked = command(row, now);
            var at = asked.location();
            var since = asked.countedAt();
            long moved = since == null ? 0 : trial.movedSince(asked.sku(), at, asked.part(), since);
            var netted = StockResetting.netted(asked, moved);
            return trial.changes(netted, at, occurredAt(row, now));
        };
    }
}
