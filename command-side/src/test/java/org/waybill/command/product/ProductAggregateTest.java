package org.waybill.command.product;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.command.Shell;
import org.waybill.domain.product.Backorder;
import org.waybill.domain.product.ProductCommand.DefineProduct;
import org.waybill.domain.product.ProductEvent.ProductDefined;
import org.waybill.domain.product.ProductProfile;
import org.waybill.domain.product.Sku;

class ProductAggregateTest {

    private static final Sku SHIRT = new Sku("SHIRT");

    private final Shell<ProductAggregate> shell = new Shell<>(ProductAggregate.class);

    @Test
    void recordsWhatTheRulesSay() {
        shell.records(
                        List.of(),
                        new DefineProduct(SHIRT, profile("One")),
                        new ProductDefined(SHIRT, profile("One")))
                .records(
                        List.of(new ProductDefined(SHIRT, profile("One"))),
                        new DefineProduct(SHIRT, profile("Two")),
                        new ProductDefined(SHIRT, profile("Two")))
                .records(
                        List.of(new ProductDefined(SHIRT, profile("One"))),
                        new DefineProduct(SHIRT, profile("One")))
                .handlesNothingElse();
    }

    @Test
    void keepsToVersions() {
        shell.refusesOtherVersion(
                List.of(new ProductDefined(SHIRT, profile("One"))),
                new DefineProduct(SHIRT, profile("Two")));
    }

    private static ProductProfile profile(String name) {
        return new ProductProfile(
                name, null, null, true, null, null, null, Backorder.NONE, List.of());
    }
}
