package org.waybill.domain.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Story;
import org.waybill.domain.product.ProductCommand.DefineProduct;
import org.waybill.domain.product.ProductEvent.ProductDefined;

class ProductTest {

    private static final Sku LAMP = new Sku("LAMP");
    private static final Component BULBS = new Component(new Sku("BULB"), 2);

    private final Story<Product, ProductCommand, ProductEvent> product =
            new Story<>(Product.UNDEFINED, Product::evolve, Product::decide);

    @Test
    void isDefined() {
        product.when(new DefineProduct(LAMP, of())).then(new ProductDefined(LAMP, of()));
    }

    @Test
    void theSameAgainRecordsNothing() {
        product.given(new ProductDefined(LAMP, of(BULBS)))
                .when(new DefineProduct(LAMP, of(BULBS)))
                .nothing();
    }

    @Test
    void aChangeIsRecordedAndCounted() {
        var defined = product.given(new ProductDefined(LAMP, of()));
        defined.when(new DefineProduct(LAMP, of(BULBS))).then(new ProductDefined(LAMP, of(BULBS)));
        assertThat(defined.given(new ProductDefined(LAMP, of(BULBS))).state())
                .isEqualTo(new Product(2, of(BULBS)));
    }

    @Test
    void aKitTakesItsComponentsAndAnythingElseItself() {
        assertThat(of(BULBS).kit()).isTrue();
        assertThat(of(BULBS).requirements(LAMP)).containsExactly(BULBS);
        assertThat(of().kit()).isFalse();
        assertThat(of().requirements(LAMP)).containsExactly(new Component(LAMP, 1));
    }

    private static ProductProfile of(Component... components) {
        return new ProductProfile(
                "Lamp",
                900,
                new Dimensions(1, 2, 3),
                true,
                null,
                null,
                null,
                Backorder.NONE,
                List.of(components));
    }
}
