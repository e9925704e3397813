package org.waybill.projection.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waybill.domain.RejectedException;
import org.waybill.domain.channel.ChannelEvent.ChannelDefined;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.channel.ChannelProfile;
import org.waybill.domain.location.Address;
import org.waybill.domain.location.Geo;
import org.waybill.domain.location.LocationEvent.LocationDefined;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.location.LocationProfile;
import org.waybill.domain.product.Backorder;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Dimensions;
import org.waybill.domain.product.Product;
import org.waybill.domain.product.ProductEvent.ProductDefined;
import org.waybill.domain.product.ProductProfile;
import org.waybill.domain.product.Sku;
import org.waybill.projection.ReadSide;

class ConfigurationQueriesTest {

    private final ReadSide readSide = ReadSide.fresh();
    private final ConfigurationQueries queries = readSide.get(ConfigurationQueries.class);

    @AfterEach
    void close() {
        readSide.close();
    }

    @Test
    void tellsALocationAsItWasPut() {
        var address = new Address("BR", "01000", null, "São Paulo", null);
        var geo = new Geo(-23.5, -46.6);
        var id = new LocationId("DC-1");
        for (boolean enabled : new boolean[] {true, false}) {
            var profile =
                    new LocationProfile(
                            "Depot",
                            LocationProfile.Type.WAREHOUSE,
                            address,
                            geo,
                            "America/Sao_Paulo",
                            true,
                            false,
                            enabled);
            readSide.append(id.address(), new LocationDefined(id, profile));
        }
        readSide.deliver(10);
        assertThat(queries.location("DC-1").view())
                .isEqualTo(
                        new LocationView(
                                "DC-1",
                                "Depot",
                                "WAREHOUSE",
                                address,
                                geo,
                                "America/Sao_Paulo",
                                true,
                                false,
                                false,
                                2));
        assertUnknown("location.unknown", () -> queries.location("DC-2"));
    }

    @Test
    void tellsWhoServesAChannel() {
        channel("all", new ChannelProfile("All", true, List.of()));
        channel("some", new ChannelProfile("Some", false, List.of(new LocationId("DC-1"))));
        readSide.deliver(1);
        assertThat(queries.channel("all").view().locations()).isEqualTo("ALL");
        assertThat(queries.channel("some").view().locations()).isEqualTo(List.of("DC-1"));
        var first = queries.channels(null, 1).view();
        assertThat(first.items()).extracting(ChannelView::id).containsExactly("all");
        var rest = queries.channels(first.next(), 1).view();
        assertThat(rest.items()).extracting(ChannelView::id).containsExactly("some");
        assertThat(rest.next()).isNull();
        assertUnknown("channel.unknown", () -> queries.channel("none"));
    }

    @Test
    void tellsAProductAsItWasPut() {
        var limited = new Backorder(Backorder.Mode.LIMIT, 7);
        var parts = List.of(new Component(new Sku("S-2"), 3));
        var kit =
                new ProductProfile(
                        "Kit",
                        500,
                        new Dimensions(1, 2, 3),
                        true,
                        "4006381333931",
                        null,
                        null,
                        limited,
                        parts);
        var plain =
                new ProductProfile(
                        "Plain", null, null, true, null, null, null, Backorder.NONE, List.of());
        product("K-1", kit);
        product("S-2", plain);
        readSide.deliver(10);
        var view = queries.product("K-1").view();
        assertThat(view.backorder()).isEqualTo(new ProductView.Backorder("LIMIT", 7L));
        assertThat(view.components()).containsExactly(new ProductView.Component("S-2", 3));
        assertThat(view.dimensionsMm()).isEqualTo(new Dimensions(1, 2, 3));
        assertThat(queries.product("S-2").view().backorder())
                .isEqualTo(new ProductView.Backorder("NONE", null));
        assertThat(queries.products(null, 10).view().items())
                .extracting(ProductView::sku)
                .containsExactly("K-1", "S-2");
        assertUnknown("product.unknown", () -> queries.product("S-9"));
    }

    private void channel(String id, ChannelProfile profile) {
        var channel = new ChannelId(id);
        readSide.append(channel.address(), new ChannelDefined(channel, profile));
    }

    private void product(String sku, ProductProfile profile) {
        var id = new Sku(sku);
        readSide.append(Product.address(id), new ProductDefined(id, profile));
    }

    private static void assertUnknown(String code, Runnable query) {
        assertThatThrownBy(query::run)
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection().code()).isEqualTo(code));
    }
}
