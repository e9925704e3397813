package org.waybill.app.golden;

import java.util.List;
import org.waybill.domain.location.Address;
import org.waybill.domain.location.Geo;
import org.waybill.domain.location.LocationEvent.LocationDefined;
import org.waybill.domain.location.LocationProfile;
import org.waybill.domain.product.Backorder;
import org.waybill.domain.product.Dimensions;
import org.waybill.domain.product.ProductEvent.ProductDefined;
import org.waybill.domain.product.ProductProfile;
import org.waybill.domain.product.Tracking;
import org.waybill.domain.product.Traits;

/** Events of locations and products. */
final class ConfigurationSamples {

    static final Address ADDRESS =
            new Address("BR", "01310-100", "SP", "São Paulo", "Avenida Paulista 1");
    static final Geo GEO = new Geo(-23.5614, -46.6559);

    private ConfigurationSamples() {}

    static List<Object> complete() {
        return List.of(
                new LocationDefined(
                        Samples.STORE,
                        new LocationProfile(
                                "Paulista",
                                LocationProfile.Type.STORE,
                                ADDRESS,
                                GEO,
                                "America/Sao_Paulo",
                                true,
                                false,
                                true)),
                new ProductDefined(
                        Samples.SKU,
                        new ProductProfile(
                                "Shirt, medium",
                                250,
                                new Dimensions(300, 200, 20),
                                true,
                                "4006381333931",
                                2,
                                24,
                                new Backorder(Backorder.Mode.LIMIT, 12),
                                Samples.PARTS,
                                Tracking.SERIAL,
                                30,
                                new Traits(List.of("clothes/shirts", "gifts"), "9-LI"))));
    }

    static List<Object> minimal() {
        return List.of(
                new LocationDefined(
                        Samples.STORE,
                        new LocationProfile(
                                "Paulista",
                                LocationProfile.Type.DROP_SHIP,
                                null,
                                null,
                                "UTC",
                                false,
                                true,
                                false)),
                new ProductDefined(
                        Samples.SKU,
                        new ProductProfile(
                                "Shirt",
                                null,
                                null,
                                false,
                                null,
                                null,
                                null,
                                Backorder.NONE,
                                List.of())));
    }
}
