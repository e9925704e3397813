package org.waybill.projection.ledger;

import static org.waybill.projection.ledger.LedgerProjection.LEDGER;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.projection.Streams;

/** Every movement of the ledger. */
@Component
public class LedgerExport {

    private final Streams streams;

    public LedgerExport(Streams streams) {
        this.streams = streams;
    }

    /**
     * Which movements are wanted; null for any.
     *
     * @param from when the first may have happened
     * @param to when none may have happened any more
     */
    public record Wanted(
            @Nullable String sku,
            @Nullable String location,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /**
     * Reads them in the order of SKUs, locations and positions.
     *
     * @param begin hears the position up to which they are true
     */
    public void read(Wanted wanted, LongConsumer begin, Consumer<LedgerLine> taker) {
        var where = new ArrayList<String>();
        List<@Nullable Object> parameters = new ArrayList<>();
        add(where, parameters, "sku = ?", wanted.sku());
        add(where, parameters, "location = ?", wanted.location());
        add(where, parameters, "occurred_at >= ?", at(wanted.from()));
        add(where, parameters, "occurred_at < ?", at(wanted.to()));
        streams.read(
                LEDGER,
                begin,
                "select * from stock_ledger"
                        + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                        + " order by sku, location, position",
                parameters,
                row ->
                        taker.accept(
                                new LedgerLine(
                                        row.getString("sku"),
                                        row.getString("location"),
                                        LedgerQueries.view(row))));
    }

    private static void add(
            List<String> where,
            List<@Nullable Object> parameters,
            String condition,
            @Nullable Object value) {
        if (value != null) {
            where.add(condition);
            parameters.add(value);
        }
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
