package org.waybill.command.stock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.command.http.Id;
import org.waybill.command.http.Quantity;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.ProductProfile;
import org.waybill.domain.stock.Arrival;
import org.waybill.domain.stock.LotLine;

/**
 * Units of a document's line that came in, in which state (for sale, if it is not said), and of
 * which lots.
 */
public record ArrivalBody(
        @Id String lineId,
        @Quantity Integer quantity,
        @Nullable UnitState state,
        @Size(min = 1, max = 1_000) @Nullable List<@Valid @NotNull LotBody> lots) {

    /** As the domain says it. */
    public Arrival arrival() {
        return new Arrival(new LineId(lineId), quantity, UnitState.of(state));
    }

    /**
     * The lots of units that come from outside, as far as their product wants them named.
     *
     * @param pointer where the line stands in the request
     */
    public LotLine fromOutside(ProductProfile product, String pointer) {
        var named = NamedLots.arrived(product, lots, pointer);
        NamedLots.checkQuantities(named, quantity, pointer);
        return new LotLine(new LineId(lineId), named);
    }

    /** The lots of units that come from another location, if any are named. */
    public LotLine fromElsewhere(ProductProfile product, String pointer) {
        var named = NamedLots.named(product, lots);
        NamedLots.checkQuantities(named, quantity, pointer);
        return new LotLine(new LineId(lineId), named);
    }

    /** Of which nothing is said. */
    public LotLine untold() {
        return new LotLine(new LineId(lineId), List.of());
    }
}
