package org.waybill.command.product;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.command.States;
import org.waybill.command.http.Answers;
import org.waybill.command.http.Door;
import org.waybill.command.http.Id;
import org.waybill.command.http.RequestException;
import org.waybill.command.network.Known;
import org.waybill.domain.Fault;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.product.Backorder;
import org.waybill.domain.product.Gtin;
import org.waybill.domain.product.Product;
import org.waybill.domain.product.ProductCommand.DefineProduct;
import org.waybill.domain.product.Sku;
import org.waybill.store.Receipt;

/** Configures products over HTTP. */
@RestController
class ProductResource {

    private final Door door;
    private final Known known;
    private final States states;

    ProductResource(Door door, Known known, States states) {
        this.door = door;
        this.known = known;
        this.states = states;
    }

    /** A product as it is told; the SKU beside what is configured. */
    record Answer(String sku, @JsonUnwrapped ProductBody product, long version) {}

    @PutMapping("/api/products/{sku}")
    ResponseEntity<Answer> define(
            @PathVariable @Id String sku, @Valid @RequestBody ProductBody body) {
        checkGtin(body);
        checkBackorder(body);
        checkLimits(body);
        checkComponents(sku, body);
        var profile = body.profile();
        Receipt<Product> receipt = door.send(new DefineProduct(new Sku(sku), profile));
        var now =
                Objects.requireNonNullElseGet(
                        receipt.result(), () -> states.product(new Sku(sku), receipt.position()));
        long version = now.version();
        return Answers.ok(receipt, version, new Answer(sku, ProductBody.of(profile), version));
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

    private void checkComponents(String sku, ProductBody body) {
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
            } else if (known.product(new Sku(component), pointer).kit()) {
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
