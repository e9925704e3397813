package org.waybill.command.inbound;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.command.http.Id;
import org.waybill.command.http.InstantOrDate;
import org.waybill.command.http.Quantity;
import org.waybill.command.http.Text;
import org.waybill.domain.inbound.InboundType;

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
    record LineBody(@Id String lineId, @Id String sku, @Quantity Integer quantity) {}
}
