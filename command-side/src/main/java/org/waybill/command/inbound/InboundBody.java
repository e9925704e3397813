package org.waybill.command.inbound;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.command.http.Id;
import org.waybill.command.http.InstantOrDate;
import org.waybill.command.http.Quantity;
import org.waybill.command.http.Text;
import org.waybill.command.stock.LotBody;
import org.waybill.domain.inbound.InboundType;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.ProductProfile;
import org.waybill.domain.stock.LotArrival;
import org.waybill.domain.stock.LotLine;

/**
 * A delivery as a buyer or a supplier announces it.
 *
 * @param inboundId its number; a new one is made where it is not given
 * @param type a purchase order, if it is not said
 */
record InboundBody(
        @Id(required = false) @Nullable String inboundId,
        @Nullable InboundType type,
        @Id String location,
        @Text(required = false, max = 100) @Nullable String supplier,
        @Text(required = false, max = 100) @Nullable String reference,
        @NotNull InstantOrDate expectedAt,
        @NotEmpty @Size(max = 2_000) List<@Valid @NotNull LineBody> lines) {

    /** Units of a SKU. */
    record LineBody(
            @Id String lineId,
            @Id String sku,
            @Quantity Integer quantity,
            @Size(min = 1, max = 1_000) @Nullable List<@Valid @NotNull LotNotice> lots) {}

    /**
     * Units of a lot that are to come.
     *
     * @param expiresOn the last day on which they are good, if that is known
     */
    record LotNotice(@Id String lot, @Nullable LocalDate expiresOn, @Quantity Integer quantity) {

        /** The lots of a line; none where nothing is said of them. */
        static LotLine all(LineId line, ProductProfile product, @Nullable List<LotNotice> notices) {
            var lots =
                    notices == null
                            ? List.<LotArrival>of()
                            : notices.stream()
                                    .map(
                                            lot ->
                                                    new LotBody(
                                                            lot.lot,
                                                            lot.expiresOn,
                                                            lot.quantity,
                                                            null))
                                    .map(lot -> lot.arrival(product))
                                    .toList();
            return new LotLine(line, lots);
        }
    }
}
