package org.waybill.domain.sourcing;

import java.util.List;
import org.waybill.domain.product.Sku;

/**
 * Everything a sourcing decision is made from, so that it can be made again.
 *
 * @param demands what needs a location, in order of the lines
 * @param candidates every location that has any of it, by id, those out of the question included;
 *     of very many, the nearest that are not, if one of them has everything
 * @param seen which state of the stock this is
 */
public record SourcingRequest(
        List<LineDemand> demands, List<Candidate> candidates, List<StockSeen> seen) {

    public SourcingRequest {
        demands = List.copyOf(demands);
        candidates = List.copyOf(candidates);
        seen = List.copyOf(seen);
    }

    /** The version of a SKU's stock that was seen. */
    public record StockSeen(Sku sku, long version) {}
}
