package org.waybill.domain.stock;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Story;
import org.waybill.domain.cart.CartKey;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Backorder;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.HoldTask.HoldStock;
import org.waybill.domain.stock.StockCommand.AssignStock;
import org.waybill.domain.stock.StockCommand.ReserveStock;
import org.waybill.domain.stock.StockEvent.HoldReleased;
import org.waybill.domain.stock.StockEvent.StockAssigned;
import org.waybill.domain.stock.StockEvent.StockHeld;
import org.waybill.domain.stock.StockEvent.StockReceived;
import org.waybill.domain.stock.StockEvent.StockReserved;

/** The words in which the rules of stock are told. */
final class StockStory {

    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    static final Instant SOON = NOW.plusSeconds(60);
    static final Instant LATER = NOW.plusSeconds(600);

    static final Sku LAMP = new Sku("LAMP");
    static final LocationId DC = new LocationId("DC-1");
    static final LocationId SHOP = new LocationId("S-1");
    static final ChannelId WEB = new ChannelId("web");
    static final ChannelId APP = new ChannelId("app");
    static final OrderKey ORDER = OrderKey.of("1001", WEB);
    static final OrderKey OTHER_ORDER = OrderKey.of("1002", WEB);
    static final CartKey CART = CartKey.of("c-1", WEB);
    static final CartKey OTHER_CART = CartKey.of("c-2", WEB);
    static final LineId L1 = new LineId("1");
    static final LineId L2 = new LineId("2");

    static final Backorder LIMIT_3 = new Backorder(Backorder.Mode.LIMIT, 3);
    static final Backorder UNLIMITED = new Backorder(Backorder.Mode.UNLIMITED, 0);
    static final Terms BOTH = Terms.present(WEB, Eligible.only(DC, SHOP), Backorder.NONE, NOW);

    private StockStory() {}

    static Story<Stock, StockCommand, StockEvent> stock(StockEvent... facts) {
        return new Story<>(Stock.NONE, Stock::evolve, StockDecisions::decide).given(facts);
    }

    static Story<Stock, StockCommand, StockEvent> stock(long atDc, long atShop) {
        return stock(received(DC, atDc), received(SHOP, atShop));
    }

    static Terms to(ChannelId channel) {
        return Terms.present(channel, Eligible.only(DC, SHOP), Backorder.NONE, NOW);
    }

    static Terms with(Backorder backorder) {
        return Terms.present(WEB, Eligible.only(DC, SHOP), backorder, NOW);
    }

    static List<LineQuantity> lines(long... quantities) {
        var lines = new LineQuantity[quantities.length];
        Arrays.setAll(
                lines, i -> new LineQuantity(new LineId(String.valueOf(i + 1)), quantities[i]));
        return List.of(lines);
    }

    static StockReceived received(LocationId location, long quantity) {
        return new StockReceived(LAMP, location, quantity, null);
    }

    static StockHeld held(CartKey cart, LineId line, long quantity, Instant until) {
        return new StockHeld(LAMP, cart, line, quantity, until);
    }

    static HoldReleased unheld(CartKey cart, LineId line, long quantity, HoldRelease why) {
        return new HoldReleased(LAMP, cart, line, quantity, why);
    }

    static StockReserved reserved(OrderKey order, LineId line, long quantity) {
        return new StockReserved(LAMP, order, line, quantity, null);
    }

    static StockAssigned assigned(OrderKey order, LineId line, LocationId at, long quantity) {
        return new StockAssigned(LAMP, order, line, at, quantity);
    }

    static HoldStock hold(CartKey cart, Terms terms, long... quantities) {
        return new HoldStock(LAMP, cart, lines(quantities), LATER, NOW, terms);
    }

    static ReserveStock reserve(OrderKey order, Terms terms, long... quantities) {
        return new ReserveStock(LAMP, order, lines(quantities), null, null, NOW, terms);
    }

    static ReserveStock collect(LocationId location, long... quantities) {
        return new ReserveStock(LAMP, ORDER, lines(quantities), location, null, NOW, BOTH);
    }

    static ReserveStock convert(@Nullable CartKey cart, Instant at, long... quantities) {
        return new ReserveStock(LAMP, ORDER, lines(quantities), null, cart, at, BOTH);
    }

    static AssignStock assign(OrderKey order, LineId line, LocationId location, long quantity) {
        return new AssignStock(LAMP, order, line, location, quantity);
    }
}
