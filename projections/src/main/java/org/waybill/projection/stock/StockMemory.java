package org.waybill.projection.stock;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;

/**
 * Stock as it was last read or written, by the version that its row says. The version is the number
 * of events the rows are made of, so the same version of the same table is the same stock. Only
 * what is committed is remembered: what is taken back may come again otherwise.
 */
@Component
public class StockMemory {

    private static final long MOST_POSITIONS = 400_000;

    private final Cache<Sku, Version> kept =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_POSITIONS)
                    .weigher((Sku sku, Version last) -> 4 + last.stock.positions().size())
                    .build();

    private record Version(long table, Stock stock) {}

    /** The stock of a version; null if that is not remembered. */
    @Nullable Stock of(Sku sku, long table, long version) {
        var last = kept.getIfPresent(sku);
        return last != null && last.table == table && last.stock.version() == version
                ? last.stock
                : null;
    }

    /** Remembers stock once the present transaction has committed. */
    void remember(Map<Sku, Stock> stocks, long table) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        stocks.forEach((sku, stock) -> kept.put(sku, new Version(table, stock)));
                    }
                });
    }
}
