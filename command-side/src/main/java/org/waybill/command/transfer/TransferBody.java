package org.waybill.command.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.command.http.Id;
import org.waybill.command.http.Quantity;
import org.waybill.command.http.Text;

/**
 * A transfer as it is asked for.
 *
 * @param transferId its number; a new one is made where it is not given
 */
record TransferBody(
        @Id(required = false) @Nullable String transferId,
        @Id String from,
        @Id String to,
        @NotEmpty @Size(max = 2_000) List<@Valid @NotNull LineBody> lines,
        @Text(required = false) @Nullable String reason) {

    /** Units of a SKU. */
    record LineBody(@Id String lineId, @Id String sku, @Quantity Integer quantity) {}
}
