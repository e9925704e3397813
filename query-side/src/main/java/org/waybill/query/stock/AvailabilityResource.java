package org.waybill.query.stock;

import static org.waybill.projection.stock.AvailabilityProjection.AVAILABILITY;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.domain.order.Method;
import org.waybill.projection.Moments;
import org.waybill.projection.stock.AvailabilityView;
import org.waybill.projection.stock.StockQueries;
import org.waybill.query.Parameters;
import org.waybill.query.ReadsFrom;
import org.waybill.query.Replies;
import org.waybill.query.UnansweredException;

/** Answers what a channel may promise. */
@RestController("availabilityAnswers")
@RequestMapping("/api/availability")
@ReadsFrom(AVAILABILITY)
class AvailabilityResource {

    private static final int MOST_SKUS = 200;

    private final StockQueries queries;
    private final Moments moments;

    AvailabilityResource(StockQueries queries, Moments moments) {
        this.queries = queries;
        this.moments = moments;
    }

    /** What may be promised of each SKU, in the order asked. */
    record Items(List<AvailabilityView> items, long position) {}

    @GetMapping
    ResponseEntity<Items> availability(
            @RequestParam List<String> sku,
            @RequestParam String channel,
            @RequestParam(required = false) @Nullable Method method,
            @RequestParam(required = false) @Nullable String asOf) {
        if (sku.isEmpty() || sku.size() > MOST_SKUS) {
            throw UnansweredException.malformed("Ask for 1 to %d SKUs.".formatted(MOST_SKUS));
        }
        sku.forEach(each -> Parameters.id("sku", each));
        Parameters.id("channel", channel);
        return Replies.some(
                () ->
                        asOf == null
                                ? queries.availability(sku, channel, method)
                                : queries.availabilityAt(
                                        sku, channel, method, moments.position(asOf)),
                answer -> new Items(answer.view(), answer.position()));
    }
}
