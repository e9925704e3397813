package org.waybill.projection.stock;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Method;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.PositionView;
import org.waybill.domain.stock.Stock;
import org.waybill.projection.Answer;
import org.waybill.projection.Past;

/** Answers what is there and what may be promised, now and at any moment of the past. */
@Component
public class StockQueries {

    private final PresentNetwork present;
    private final Past past;

    public StockQueries(PresentNetwork present, Past past) {
        this.present = present;
        this.past = past;
    }

    /**
     * What a channel may promise.
     *
     * @param skus in the order to answer in
     * @param method how the customer would get it; null if that is open
     */
    public Answer<List<AvailabilityView>> availability(
            List<String> skus, String channel, @Nullable Method method) {
        var asked = asked(skus);
        var to = new ChannelId(channel);
        return present.of(asked, to).map(network -> offers(network, asked, to, method));
    }

    /** What a channel could promise at a position, by the configuration of that moment. */
    public Answer<List<AvailabilityView>> availabilityAt(
            List<String> skus, String channel, @Nullable Method method, long position) {
        var network = new PastNetwork(past, position);
        return new Answer<>(offers(network, asked(skus), new ChannelId(channel), method), position);
    }

    /** A SKU at a location. */
    public Answer<PositionView> stock(String sku, String location) {
        var asked = new Sku(sku);
        return present.of(List.of(asked), null)
                .map(network -> stock(network, asked, new LocationId(location)));
    }

    /** A SKU at a location, as it was at a position. */
    public Answer<PositionView> stockAt(String sku, String location, long position) {
        var network = new PastNetwork(past, position);
        return new Answer<>(stock(network, new Sku(sku), new LocationId(location)), position);
    }

    private static List<Sku> asked(List<String> skus) {
        return skus.stream().distinct().map(Sku::new).toList();
    }

    private static List<AvailabilityView> offers(
            Network network, List<Sku> skus, ChannelId channel, @Nullable Method method) {
        var shelf = Shelf.of(network, skus, channel, method);
        if (shelf == null) {
            throw unknown("availability.unknown-channel", "channel", channel.value());
        }
        for (var sku : skus) {
            if (!shelf.knows(sku)) {
                throw unknown("availability.unknown-sku", "SKU", sku.value());
            }
        }
        return skus.stream().map(shelf::offer).toList();
    }

    private static PositionView stock(Network network, Sku sku, LocationId location) {
        var stock = network.stocks(List.of(sku)).get(sku);
        if (stock == null && network.products(List.of(sku)).isEmpty()) {
            throw unknown("stock.unknown-sku", "SKU", sku.value());
        }
        var there = stock == null ? Stock.NONE : stock;
        if (!there.positions().containsKey(location) && !network.knows(location)) {
            throw unknown("stock.unknown-location", "location", location.value());
        }
        return PositionView.of(sku, location, there);
    }

    private static RejectedException unknown(String code, String what, String id) {
        return new RejectedException(
                Rejection.notFound(code, "There is no %s %s.".formatted(what, id)));
    }
}
