package org.waybill.projection.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.Supply;
import org.waybill.domain.stock.SupplyKey;

/**
 * What the tables say of some SKUs, at one moment.
 *
 * @param availabilityAt the position that stocks are of
 * @param stocks by SKU, sums only
 * @param ledgerAt the position that ledgers are of
 * @param ledgers by SKU and location
 * @param suppliesAt the position that documents are of
 * @param documents what deliveries and transfers still bring, by SKU and source
 * @param parkedDocuments addresses of documents of which not every event could be taken
 * @param lotsAt the position that lots are of
 * @param lots by SKU
 * @param parked SKUs of which a projection could not take every event, so that their rows differ
 */
record Books(
        long availabilityAt,
        Map<Sku, Stock> stocks,
        long ledgerAt,
        Map<Sku, Map<LocationId, Account>> ledgers,
        long suppliesAt,
        Map<Sku, Map<SupplyKey, Supply>> documents,
        Set<String> parkedDocuments,
        long lotsAt,
        Map<Sku, LotBooks> lots,
        Set<Sku> parked) {

    /** All positions that something here is of. */
    List<Long> positions() {
        return List.of(availabilityAt, ledgerAt, suppliesAt, lotsAt);
    }

    /** A location with no line. */
    static final Account NO_LINES = new Account(0, 0, 0, 0, 0);

    /**
     * A location's ledger.
     *
     * @param delta the sum of what came and went
     * @param reservedDelta the sum of what was promised and ended
     * @param onHand by the last line
     * @param reserved by the last line
     * @param wrong the position of the first line that is not what comes of those before it; 0 for
     *     none
     */
    record Account(long delta, long reservedDelta, long onHand, long reserved, long wrong) {}
}
