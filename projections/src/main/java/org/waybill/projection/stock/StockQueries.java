package org.waybill.projection.stock;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Method;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.PositionView;
import org.waybill.domain.stock.Stock;
import org.waybill.projection.Answer;
import org.waybill.projection.Moments;
import org.waybill.projection.Past;

/** Answers what is there and what may be promised, now and at any moment of the past. */
@Component
public class StockQueries {

    private final PresentNetwork present;
    private final Past past;
    private final Moments moments;
    private final Clock clock;

    public StockQueries(PresentNetwork present, Past past, Moments moments, Clock clock) {
        this.present = present;
        this.past = past;
        this.moments = moments;
        this.clock = clock;
    }

    /** What a channel may promise. */
    public Answer<List<AvailabilityView>> availability(AvailabilityQuestion question) {
        return present.of(question.skus(), question.channel())
                .map(network -> offers(network, question, clock.instant()));
    }

    /** What a channel could promise at a position, by the configuration of that moment. */
    public Answer<List<AvailabilityView>> availabilityAt(
            AvailabilityQuestion question, long position) {
        var network = new PastNetwork(past, position);
        return new Answer<>(offers(network, question, moments.recordedAt(position)), position);
    }

    /** Whether a channel may promise all of these lines together. */
    public Answer<CartView> check(
            List<CartView.Wanted> lines, String channel, @Nullable Method method) {
        var skus = lines.stream().map(CartView.Wanted::sku).toList();
        var question = AvailabilityQuestion.of(skus, channel, method, null, false);
        return present.of(question.skus(), question.channel())
                .map(network -> CartView.of(shelf(network, question, clock.instant()), lines));
    }

    /** A SKU at a location. */
    public Answer<PositionView> stock(String sku, String location) {
        var asked = new Sku(sku);
        var place = new LocationId(location);
        return present.of(asked).map(network -> stock(network, asked, place));
    }

    /** A SKU at a location, as it was at a position. */
    public Answer<PositionView> stockAt(String sku, String location, long position) {
        var network = new PastNetwork(past, position);
        return new Answer<>(stock(network, new Sku(sku), new LocationId(location)), position);
    }

    private static List<AvailabilityView> offers(
            Network network, AvailabilityQuestion question, Instant at) {
        var shelf = shelf(network, question, at);
        return question.skus().stream().map(shelf::offer).toList();
    }

    private static Shelf shelf(Network network, AvailabilityQuestion question, Instant at) {
        var shelf = Shelf.of(network, question, at);
        if (shelf == null) {
            throw unknown("availability.unknown-channel", "channel", question.channel().value());
        }
        for (var sku : question.skus()) {
            if (!shelf.knows(sku)) {
                throw unknown("availability.unknown-sku", "SKU", sku.value());
            }
        }
        return shelf;
    }

    private static PositionView stock(Network network, Sku sku, LocationId location) {
        var stock = network.stocks(List.of(sku)).get(sku);
        if (stock == null && network.products(List.of(sku)).isEmpty()) {
            throw unknown("stock.unknown-sku", "SKU", sku.value());
        }
        var there = stock == null ? Stock.NONE : stock;
        if (!there.positions().containsKey(location) && !network.has(location)) {
            throw unknown("stock.unknown-location", "location", location.value());
        }
        return PositionView.of(sku, location, there);
    }

    private static RejectedException unknown(String code, String what, String id) {
        return new RejectedException(
                Rejection.notFound(code, "There is no %s %s.".formatted(what, id)));
    }
}
