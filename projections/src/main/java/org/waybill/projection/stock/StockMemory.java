package org.waybill.projection.stock;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;

/**
 * Stock as it was last read or written, by the version that its row says. The version is the number
 * of events the rows are made of, so the same version of the same table is the same stock.
 */
@Component
public class StockMemory {

    private static final long MOST_POSITIONS = 400_000;

    private final Cache<Sku, Versions> kept =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_POSITIONS)
                    .weigher((Sku sku, Versions all) -> 4 + all.last.stock.positions().size())
                    .build();

    private record Version(long table, Stock stock) {

        boolean is(long otherTable, long version) {
            return table == otherTable && stock.version() == version;
        }
    }

    /** Who reads may still see the one before the last, because that one is not committed yet. */
    private record Versions(Version last, @Nullable Version before) {}

    /** The stock of a version; null if that is not remembered. */
    @Nullable Stock of(Sku sku, long table, long version) {
        var all = kept.getIfPresent(sku);
        if (all == null) {
            return null;
        }
        if (all.last.is(table, version)) {
            return all.last.stock;
        }
        var before = all.before;
        return before != null && before.is(table, version) ? before.stock : null;
    }

    void remember(Sku sku, long table, Stock stock) {
        var version = new Version(table, stock);
        kept.asMap()
                .merge(
                        sku,
                        new Versions(version, null),
                        (known, last) -> new Versions(version, known.last));
    }
}
