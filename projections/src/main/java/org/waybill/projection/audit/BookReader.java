package org.waybill.projection.audit;

import static org.waybill.projection.inbound.SupplyProjection.SUPPLIES;
import static org.waybill.projection.ledger.LedgerProjection.LEDGER;
import static org.waybill.projection.lot.LotProjection.LOTS;
import static org.waybill.projection.stock.AvailabilityProjection.AVAILABILITY;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;
import org.waybill.projection.ProjectionPositions;
import org.waybill.projection.Snapshots;
import org.waybill.projection.audit.Books.Account;
import org.waybill.projection.stock.StockTables;

/** Reads what the tables say of SKUs, in one snapshot of the database. */
@Component
public class BookReader {

    /** The projections whose tables are compared. */
    static final List<String> WATCHED = List.of(AVAILABILITY, LEDGER, SUPPLIES, LOTS);

    /** The last line of each location, with the sums and the first line that does not follow. */
    private static final String ACCOUNTS =
            """
            select sku, location, sum(delta), sum(reserved_delta),
                (array_agg(on_hand order by position desc))[1],
                (array_agg(reserved order by position desc))[1],
                coalesce(min(position) filter (where on_hand <> units or reserved <> promised), 0)
            from (
                select line.*,
                    sum(delta) over so_far as units, sum(reserved_delta) over so_far as promised
                from stock_ledger line where sku = any(?)
                window so_far as (partition by sku, location order by position)) line
            group by sku, location
            """;

    private final Snapshots snapshots;
    private final ProjectionPositions positions;
    private final StockTables stocks;
    private final DocumentReader documents;
    private final LotReader lots;
    private final JdbcTemplate jdbc;

    public BookReader(
            Snapshots snapshots,
            ProjectionPositions positions,
            StockTables stocks,
            DocumentReader documents,
            LotReader lots,
            JdbcTemplate jdbc) {
        this.snapshots = snapshots;
        this.positions = positions;
        this.stocks = stocks;
        this.documents = documents;
        this.lots = lots;
        this.jdbc = jdbc;
    }

    Books read(Collection<Sku> skus) {
        return snapshots.inSnapshot(
                WATCHED,
                () ->
                        new Books(
                                positions.of(AVAILABILITY),
                                stocks.load(skus),
                                positions.of(LEDGER),
                                ledgers(skus),
                                positions.of(SUPPLIES),
                                documents.read(skus),
                                documents.parked(),
                                positions.of(LOTS),
                                lots.read(skus),
                                parked(skus)));
    }

    private Map<Sku, Map<LocationId, Account>> ledgers(Collection<Sku> skus) {
        var ledgers = new HashMap<Sku, Map<LocationId, Account>>();
        jdbc.query(
                ACCOUNTS,
                row -> {
                    var account =
                            new Account(
                                    row.getLong(3),
                                    row.getLong(4),
                                    row.getLong(5),
                                    row.getLong(6),
                                    row.getLong(7));
                    ledgers.computeIfAbsent(new Sku(row.getString(1)), sku -> new HashMap<>())
                            .put(new LocationId(row.getString(2)), account);
                },
                (Object) skus.stream().map(Sku::value).toArray(String[]::new));
        return ledgers;
    }

    /** Discarded ones count too: they are missing for ever. */
    private Set<Sku> parked(Collection<Sku> skus) {
        var addresses = new HashMap<String, Sku>();
        skus.forEach(sku -> addresses.put(Stock.address(sku), sku));
        var parked = new HashSet<Sku>();
        jdbc.query(
                "select distinct sequence from dead_letter where projection in (?, ?, ?)"
                        + " and sequence = any(?)",
                row -> {
                    var sku = addresses.get(row.getString(1));
                    if (sku != null) {
                        parked.add(sku);
                    }
                },
                AVAILABILITY,
                LEDGER,
                LOTS,
                addresses.keySet().toArray(String[]::new));
        return parked;
    }
}
