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
import org.waybill.domain.stock.StockCommand.RecordCount;
import org.waybill.domain.stock.StockPart;
import org.waybill.store.EventLog;
import tools.jackson.databind.node.ObjectNode;

/** Files of counts. */
@Component
class CountRows implements RowKind<CountRows.Row> {

    private static final long MOST = 1_000_000_000;

    private final StrictReader strict;
    private final StockRowChecks checks;
    private final States states;
    private final EventLog log;

    CountRows(StrictReader strict, StockRowChecks checks, States states, EventLog log) {
        this.strict = strict;
        this.checks = checks;
        this.states = states;
        this.log = log;
    }

    /** What was counted, and when. */
    record Row(
            @Id String sku,
            @Id String location,
            @NotNull @Min(0) @Max(MOST) Integer counted,
            @NotNull Instant countedAt,
            @Text(required = false, max = 100) @Nullable String externalId) {}

    @Override
    public String name() {
        return "counts";
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
                Column.required("counted", WHOLE),
                Column.required("countedAt", TEXT),
                Column.optional("externalId", TEXT));
    }

    @Override
    public Row read(ObjectNode row) {
        return strict.bind(row, Row.class);
    }

    /** A place may be counted several times. */
    @Override
    public Place place(Row row) {
        var lane = row.sku() + "/" + row.location();
        return new Place(lane, lane + "/" + row.countedAt(), row.externalId());
    }

    @Override
    public RecordCount command(Row row, Instant now) {
        checks.check(row.sku(), row.location(), row.countedAt(), now);
        return new RecordCount(
                new Sku(row.sku()),
                new LocationId(row.location()),
                row.counted(),
                row.countedAt(),
                0);
    }

    @Override
    public Trial<Row> trial() {
        var trial = new StockTrial(states, log);
        return (row, now) -> {
            var c = command(row, now);
            long moved =
                    c.countedAt().isBefore(now)
                            ? trial.movedSince(
                                    c.sku(), c.location(), StockPart.WHOLE, c.countedAt())
                            : 0;
            var netted = new RecordCount(c.sku(), c.location(), c.counted(), c.countedAt(), moved);
            return trial.changes(netted, c.location(), now);
        };
    }
}
