package org.waybill.command.network;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.ProductProfile;
import org.waybill.domain.product.Sku;

/** What one unit of a SKU takes from stock, and how many one request may ask for. */
@Service
public class LineRequirements {

    private final Known known;

    LineRequirements(Known known) {
        this.known = known;
    }

    /**
     * Its components, or itself; without those whose stock is not counted.
     *
     * @param pointer the place of the request that names the SKU
     * @throws org.waybill.domain.RejectedException if there is no such product
     */
    public List<Component> ofOne(Sku sku, String pointer) {
        return known.product(sku, pointer).requirements(sku).stream()
                .filter(component -> known.product(component.sku()).tracked())
                .toList();
    }

    /**
     * Makes sure that no SKU is asked for in a number that its product does not allow, all lines
     * added up.
     *
     * @param lines in the order of the request
     */
    public void checkNumbers(List<LineNumber> lines) {
        var sums = new HashMap<Sku, Long>();
        lines.forEach(line -> sums.merge(line.sku(), line.units(), Long::sum));
        for (int i = 0; i < lines.size(); i++) {
            var sku = lines.get(i).sku();
            var product = known.product(sku, "/lines/%d/sku".formatted(i));
            long units = Objects.requireNonNull(sums.get(sku));
            if (!product.ordersOf(units)) {
                throw refused(sku, product, units, "/lines/%d/quantity".formatted(i));
            }
        }
    }

    /** So many units of a SKU, on a line of a request. */
    public record LineNumber(Sku sku, long units) {}

    private static RejectedException refused(
            Sku sku, ProductProfile product, long units, String pointer) {
        var bounds =
                product.orderMaximum() == null
                        ? "at least %d".formatted(product.fewest())
                        : "%d to %d".formatted(product.fewest(), product.orderMaximum());
        var detail = "An order is for %s of SKU %s, not %d.".formatted(bounds, sku, units);
        var code = units < product.fewest() ? "order.below-minimum" : "order.above-maximum";
        return new RejectedException(Rejection.unacceptable(code, detail, pointer));
    }
}
