package org.waybill.command.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.network.Known;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;

/** What a row about a position must name: a SKU with stock of its own, a place, a time gone by. */
@Component
class StockRowChecks {

    private final Known known;

    StockRowChecks(Known known) {
        this.known = known;
    }

    void check(String sku, String location, @Nullable Instant countedAt, Instant now) {
        if (known.product(new Sku(sku), "/sku").kit()) {
            throw refusal(
                    "product.kit-has-no-stock",
                    "%s is a kit: its components have stock, it has none of its own."
                            .formatted(sku),
                    "/sku");
        }
        known.location(new LocationId(location), "/location");
        if (countedAt != null && countedAt.isAfter(now)) {
            throw refusal(
                    "stock.count-in-future", "A count cannot be of the future.", "/countedAt");
        }
    }

    private static RejectedException refusal(String code, String detail, String pointer) {
        return new RejectedException(Rejection.unacceptable(code, detail, pointer));
    }
}
