package org.waybill.command.product;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.waybill.command.http.RequestException;
import org.waybill.domain.Fault;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.product.Backorder;
import org.waybill.domain.product.Gtin;

/** What must be true of a product beyond the form of its fields. */
final class ProductChecks {

    private ProductChecks() {}

    /** Tells of another product whether it is a kit. */
    @FunctionalInterface
    interface Others {

        /**
         * Whether it is a kit.
         *
         * @param pointer the place that names it
         * @throws RejectedException if there is none
         */
        boolean kit(String sku, String pointer);
    }

    /** Checks what can be seen from the body alone. */
    static void itself(ProductBody body) {
        checkGtin(body);
        checkBackorder(body);
        checkLimits(body);
    }

    private static void checkGtin(ProductBody body) {
        if (body.gtin() != null && !Gtin.valid(body.gtin())) {
            throw RequestException.malformed(
                    "must be a GTIN of 8, 12, 13 or 14 digits with a valid check digit", "/gtin");
        }
    }

    private static void checkBackorder(ProductBody body) {
        var backorder = body.backorder();
        if (backorder == null) {
            return;
        }
        boolean limited = backorder.mode() == Backorder.Mode.LIMIT;
        if (limited && backorder.limit() == null) {
            throw RequestException.malformed("is required with the mode LIMIT", "/backorder/limit");
        }
        if (!limited && backorder.limit() != null) {
            throw RequestException.malformed("belongs to the mode LIMIT only", "/backorder/limit");
        }
    }

    private static void checkLimits(ProductBody body) {
        var fewest = body.orderMinimum();
        var most = body.orderMaximum();
        if (fewest != null && most != null && most < fewest) {
            throw RequestException.malformed("must not be below orderMinimum", "/orderMaximum");
        }
    }

    /** Checks the parts of a kit. */
    static void components(String sku, ProductBody body, Others others) {
        var faults = new ArrayList<Fault>();
        var components =
                Objects.requireNonNullElse(body.components(), List.<ProductBody.ComponentBody>of());
        var seen = new HashSet<String>();
        for (int i = 0; i < components.size(); i++) {
            var component = components.get(i).sku();
            var pointer = "/components/%d/sku".formatted(i);
            if (component.equals(sku)) {
                faults.add(new Fault(pointer, "A kit cannot contain itself."));
            } else if (!seen.add(component)) {
                faults.add(new Fault(pointer, "A component is named once, with its quantity."));
            } else if (others.kit(component, pointer)) {
                faults.add(new Fault(pointer, "A component cannot be a kit."));
            }
        }
        if (!faults.isEmpty()) {
            var detail = faults.getFirst().detail();
            throw new RejectedException(
                    Rejection.unacceptable("product.kit-invalid", detail, faults));
        }
    }
}
