package org.waybill.command.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.domain.cart.CartKey;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Backorder;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.AdjustmentReason;
import org.waybill.domain.stock.StockEvent;
import org.waybill.domain.stock.StockEvent.AvailabilityPolicySet;
import org.waybill.domain.stock.StockEvent.SafetyStockSet;
import org.waybill.domain.stock.StockEvent.StockAdjusted;
import org.waybill.domain.stock.StockEvent.StockAssigned;
import org.waybill.domain.stock.StockEvent.StockHeld;
import org.waybill.domain.stock.StockEvent.StockReceived;
import org.waybill.domain.stock.StockEvent.StockReserved;
import org.waybill.domain.stock.StockEvent.SupplyExpected;
import org.waybill.domain.stock.StockEvent.TransferReserved;
import org.waybill.domain.stock.SupplyKey;
import org.waybill.domain.stock.Terms;
import org.waybill.domain.transfer.TransferId;
import org.waybill.store.json.FrameworkSerializers;

class StockSnapshotTest {

    private static final Sku SHIRT = new Sku("SHIRT");
    private static final LocationId STORE = new LocationId("STORE-7");
    private static final LocationId DEPOT = new LocationId("DEPOT");
    private static final ChannelId WEB = new ChannelId("web");
    private static final ChannelId SHOP = new ChannelId("shop");
    private static final OrderKey ORDER = OrderKey.of("1000", WEB);
    private static final LineId LINE = new LineId("1");
    private static final CartKey CART = CartKey.of("c 1/ü", WEB);

    private static final Terms ANYWHERE =
            Terms.present(WEB, location -> true, Backorder.NONE, Instant.EPOCH);

    private static final List<StockEvent> HISTORY =
            List.of(
                    new StockReceived(SHIRT, STORE, 10, null),
                    new StockReceived(SHIRT, DEPOT, 4_000_000_000L, "PO-1"),
                    new StockAdjusted(SHIRT, STORE, -1, AdjustmentReason.DAMAGED),
                    new SafetyStockSet(SHIRT, STORE, 2),
                    new AvailabilityPolicySet(SHIRT, WEB, 1, null),
                    new AvailabilityPolicySet(SHIRT, SHOP, 0, 7L),
                    new StockHeld(
                            SHIRT, CART, LINE, 1, Instant.parse("2026-01-01T00:00:00.123456Z")),
                    new StockReserved(SHIRT, ORDER, LINE, 3, null),
                    new StockReserved(SHIRT, ORDER, new LineId("2"), 1, STORE),
                    new StockAssigned(SHIRT, ORDER, LINE, DEPOT, 2),
                    new TransferReserved(SHIRT, new TransferId("T-1"), LINE, DEPOT, 4),
                    new SupplyExpected(
                            SHIRT,
                            new SupplyKey("inbound:PO-1:1"),
                            STORE,
                            9,
                            Instant.parse("2026-02-01T00:00:00.123456Z")));

    @Test
    void theStateThatIsKeptIsTheStateThatIsReadAfterEveryEvent() {
        var snapshots = FrameworkSerializers.snapshots();
        var stock = new StockAggregate();
        for (var event : HISTORY) {
            stock.on(event);
            // What is remembered of it is not kept.
            assertThat(stock.state().availability(ANYWHERE).onHand()).isNotNegative();

            StockAggregate read = snapshots.deserialize(snapshots.serialize(stock, String.class));

            assertThat(read.state()).isEqualTo(stock.state());
            assertThat(read)
                    .usingRecursiveComparison()
                    .ignoringFields("state.index")
                    .isEqualTo(stock);
            assertThat(read.state().availability(ANYWHERE))
                    .isEqualTo(stock.state().availability(ANYWHERE));
        }
        assertThat(stock.state().version()).isEqualTo(HISTORY.size());
    }
}
