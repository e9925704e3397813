package org.waybill.projection.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waybill.domain.product.Sku;
import org.waybill.projection.audit.LotBooks.Units;

/** Reads what the tables say of the lots and the single units of SKUs. */
@Component
public class LotReader {

    private static final String AT_LOCATIONS =
            """
            select sku, location, lot, sum(on_hand), sum(sellable) from lot_movement
            where sku = any(?) and location is not null
            group by sku, location, lot having sum(on_hand) <> 0 or sum(sellable) <> 0
            """;

    private static final String ON_THE_WAY =
            """
            select sku, lot, sum(case kind when 'SENT' then quantity else -quantity end)
            from lot_movement where sku = any(?) and kind in ('SENT', 'ARRIVED', 'NOT_ARRIVED')
            group by sku, lot having sum(case kind when 'SENT' then quantity else -quantity end) <> 0
            """;

    /** Of each numbered unit what happened to it last, if it did not leave the house by that. */
    private static final String UNITS =
            """
            select sku, serial, lot, kind, location from (
                select distinct on (n.sku, n.serial) n.sku, n.serial, m.lot, m.kind, m.location
                from lot_serial n
                join lot_movement m on m.sku = n.sku and m.lot = n.lot
                    and m.position = n.position and m.place = n.place
                where n.sku = any(?)
                order by n.sku, n.serial, n.position desc, n.place desc) newest
            where kind not in ('LEFT', 'REMOVED', 'NOT_ARRIVED')
            """;

    private final JdbcTemplate jdbc;

    public LotReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<Sku, LotBooks> read(Collection<Sku> skus) {
        var books = new HashMap<Sku, LotBooks>();
        skus.forEach(sku -> books.put(sku, new LotBooks(new TreeMap<>(), new TreeMap<>())));
        var keys = skus.stream().map(Sku::value).toArray(String[]::new);
        jdbc.query(
                AT_LOCATIONS,
                row -> {
                    of(books, row.getString(1))
                            .units()
                            .put(
                                    LotBooks.at(row.getString(2), row.getString(3)),
                                    new Units(row.getLong(4), row.getLong(5)));
                },
                (Object) keys);
        jdbc.query(
                ON_THE_WAY,
                row -> {
                    of(books, row.getString(1))
                            .units()
                            .put(LotBooks.onTheWay(row.getString(2)), new Units(row.getLong(3), 0));
                },
                (Object) keys);
        jdbc.query(
                UNITS,
                row -> {
                    boolean sent = row.getString(4).equals("SENT");
                    of(books, row.getString(1))
                            .serials()
                            .put(
                                    row.getString(2),
                                    sent
                                            ? LotBooks.onTheWay(row.getString(3))
                                            : LotBooks.at(row.getString(5), row.getString(3)));
                },
                (Object) keys);
        return books;
    }

    private static LotBooks of(Map<Sku, LotBooks> books, String sku) {
        return books.getOrDefault(new Sku(sku), LotBooks.NONE);
    }
}
