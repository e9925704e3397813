package org.waybill.command.stock;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waybill.command.http.Id;
import org.waybill.command.http.Quantity;
import org.waybill.domain.product.ProductProfile;
import org.waybill.domain.stock.LotArrival;
import org.waybill.domain.stock.LotId;
import org.waybill.domain.stock.LotUnits;
import org.waybill.domain.stock.Serial;

/**
 * Units of a lot as requests name them.
 *
 * @param expiresOn the last day on which they are good, where it was not said before
 * @param serials their serial numbers, where they have any
 */
public record LotBody(
        @Id String lot,
        @Nullable LocalDate expiresOn,
        @Quantity Integer quantity,
        @Size(min = 1, max = 10_000) @Nullable List<@Id @NotNull String> serials) {

    /** As the domain says it of units that come. */
    public LotArrival arrival(ProductProfile product) {
        int days = Objects.requireNonNullElse(product.shelfLifeDays(), 0);
        var sellUntil = expiresOn == null ? null : expiresOn.minusDays(days);
        return new LotArrival(new LotId(lot), expiresOn, sellUntil, quantity, numbers(serials));
    }

    /** As the domain says it of units that are there. */
    public LotUnits units() {
        return new LotUnits(new LotId(lot), quantity, numbers(serials));
    }

    /** Serial numbers; none where there are none. */
    public static List<Serial> numbers(@Nullable List<String> named) {
        return named == null ? List.of() : named.stream().map(Serial::new).toList();
    }
}
