package org.waybill.command.product;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
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
import org.waybill.command.network.Known;
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
        ProductChecks.itself(body);
        ProductChecks.components(
                sku, body, (other, pointer) -> known.product(new Sku(other), pointer).kit());
        var profile = body.profile();
        Receipt<Product> receipt = door.send(new DefineProduct(new Sku(sku), profile));
        var now =
                Objects.requireNonNullElseGet(
                        receipt.result(), () -> states.product(new Sku(sku), receipt.position()));
        long version = now.version();
        return Answers.ok(receipt, version, new Answer(sku, ProductBody.of(profile), version));
    }
}
