package org.waybill.projection.stock;

import static org.waybill.projection.Table.Type.INSTANT;
import static org.waybill.projection.Table.Type.NUMBER;
import static org.waybill.projection.Table.Type.TEXT;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waybill.projection.Table;
import org.waybill.store.EventLog;

/** Keeps which events broke an invariant. */
@Component
public class ViolationTable {

    static final String NAME = "invariant_violation";

    private static final Logger LOG = LoggerFactory.getLogger(ViolationTable.class);

    private static final Table<Violation> ROWS =
            Table.<Violation>named(NAME)
                    .key("position", NUMBER, row -> row.event().position())
                    .key("number", NUMBER, row -> (long) row.number())
                    .column("type", TEXT, row -> row.event().type())
                    .column("sku", TEXT, row -> row.sku().value())
                    .column("location", TEXT, ViolationTable::location)
                    .column("channel", TEXT, ViolationTable::channel)
                    .column("invariant", TEXT, row -> row.breach().invariant().name())
                    .column("found", NUMBER, row -> row.breach().found())
                    .column("bound", NUMBER, row -> row.breach().limit())
                    .column("cause", TEXT, row -> row.event().cause())
                    .column("command", TEXT, row -> row.event().commandId())
                    .column("actor", TEXT, row -> row.event().actor())
                    .column("correlation", TEXT, row -> row.event().correlation())
                    .column("recorded_at", INSTANT, row -> row.event().recordedAt().toString());

    private final JdbcTemplate jdbc;
    private final EventLog log;

    public ViolationTable(JdbcTemplate jdbc, EventLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** Who watches the steps of one batch. */
    StepWatch watch() {
        return new StepWatch(this, new Backorders(log));
    }

    /** Writes them, in the current transaction; there is at least one. */
    void write(List<Violation> violations) {
        ROWS.write(jdbc, violations);
        tell(violations.getFirst(), violations.size() - 1);
    }

    private static void tell(Violation violation, int more) {
        var event = violation.event();
        var breach = violation.breach();
        LOG.error(
                "Event {} ({}, because of {}) breaks invariant {} of SKU {}: {}, limit {}"
                        + " ({} more like it at once)",
                event.position(),
                event.type(),
                event.cause(),
                breach.invariant(),
                violation.sku(),
                breach.found(),
                breach.limit(),
                more);
    }

    private static @Nullable String location(Violation violation) {
        var location = violation.breach().location();
        return location == null ? null : location.value();
    }

    private static @Nullable String channel(Violation violation) {
        var channel = violation.breach().channel();
        return channel == null ? null : channel.value();
    }
}
