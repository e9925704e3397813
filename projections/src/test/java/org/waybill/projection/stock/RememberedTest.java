package org.waybill.projection.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waybill.domain.channel.ChannelEvent.ChannelDefined;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.channel.ChannelProfile;
import org.waybill.domain.location.LocationEvent.LocationDefined;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.location.LocationProfile;
import org.waybill.domain.product.Backorder;
import org.waybill.domain.product.Product;
import org.waybill.domain.product.ProductEvent.ProductDefined;
import org.waybill.domain.product.ProductProfile;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.AdjustmentReason;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockEvent;
import org.waybill.domain.stock.StockEvent.StockAdjusted;
import org.waybill.domain.stock.StockEvent.StockReceived;
import org.waybill.projection.ReadSide;

/** What is remembered of stock and configuration is forgotten when it no longer holds. */
class RememberedTest {

    private static final Sku LAMP = new Sku("LAMP");
    private static final LocationId DC = new LocationId("DC-1");
    private static final LocationId SHOP = new LocationId("S-1");
    private static final ChannelId WEB = new ChannelId("web");

    private final ReadSide readSide = ReadSide.fresh();
    private final StockQueries queries = readSide.get(StockQueries.class);

    @AfterEach
    void close() {
        readSide.close();
    }

    @Test
    void everyChangeIsSeenByWhoAskedBefore() {
        define(location(DC, true), location(SHOP, true), channel(List.of(DC, SHOP)), product(0));
        stock(new StockReceived(LAMP, DC, 3, null), new StockReceived(LAMP, SHOP, 4, null));
        assertThat(available()).isEqualTo(7);

        stock(new StockAdjusted(LAMP, DC, -1, AdjustmentReason.LOST));
        assertThat(available()).isEqualTo(6);
        define(location(SHOP, false));
        assertThat(available()).isEqualTo(2);
        define(location(SHOP, true));
        assertThat(available()).isEqualTo(6);
        define(channel(List.of(SHOP)));
        assertThat(available()).isEqualTo(4);
        define(product(5));
        assertThat(available()).isEqualTo(9);
        stock(new StockReceived(LAMP, new LocationId("S-2"), 100, null));
        assertThat(available()).isEqualTo(9);
        define(location(new LocationId("S-2"), true), channel(List.of()));
        assertThat(available()).isEqualTo(5);
    }

    @Test
    void whatIsAskedBeforeThereIsAnySeesItCome() {
        define(location(DC, true), channel(List.of(DC)), product(0));
        assertThat(available()).isZero();
        stock(new StockReceived(LAMP, DC, 3, null));
        assertThat(available()).isEqualTo(3);
    }

    /** Rows that somebody has changed by hand under the same version are not looked at again. */
    @Test
    void theSameVersionIsNotReadAgain() {
        define(location(DC, true), channel(List.of(DC)), product(0));
        stock(new StockReceived(LAMP, DC, 3, null));
        assertThat(available()).isEqualTo(3);
        readSide.get(JdbcTemplate.class)
                .update("update projections.stock_position set on_hand = 99");
        assertThat(available()).isEqualTo(3);
    }

    private long available() {
        var question = AvailabilityQuestion.of(List.of("LAMP"), "web", null, null, false);
        return queries.availability(question).view().getFirst().available();
    }

    private record Said(String address, Object event) {}

    private static Said location(LocationId id, boolean enabled) {
        var type = LocationProfile.Type.STORE;
        var profile = new LocationProfile("L", type, null, null, "UTC", true, true, enabled);
        return new Said(id.address(), new LocationDefined(id, profile));
    }

    private static Said channel(List<LocationId> locations) {
        var profile = new ChannelProfile("Web", false, locations);
        return new Said(WEB.address(), new ChannelDefined(WEB, profile));
    }

    private static Said product(int backorder) {
        var mode = backorder == 0 ? Backorder.Mode.NONE : Backorder.Mode.LIMIT;
        var allowed = new Backorder(mode, backorder);
        var profile =
                new ProductProfile("Lamp", null, null, true, null, null, null, allowed, List.of());
        return new Said(Product.address(LAMP), new ProductDefined(LAMP, profile));
    }

    private void define(Said... all) {
        for (var said : all) {
            readSide.append(said.address(), said.event());
        }
        readSide.deliver(10);
    }

    private void stock(StockEvent... events) {
        for (var event : events) {
            readSide.append(Stock.address(LAMP), event);
        }
        readSide.deliver(10);
    }
}
