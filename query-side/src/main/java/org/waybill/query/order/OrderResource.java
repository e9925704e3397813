package org.waybill.query.order;

import static org.waybill.projection.order.OrderProjection.ORDERS;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.domain.order.OrderStatus;
import org.waybill.domain.order.OrderView;
import org.waybill.projection.Moments;
import org.waybill.projection.order.OrderEventView;
import org.waybill.projection.order.OrderFilter;
import org.waybill.projection.order.OrderQueries;
import org.waybill.query.Links;
import org.waybill.query.Parameters;
import org.waybill.query.Positioned;
import org.waybill.query.ReadsFrom;
import org.waybill.query.Replies;
import org.waybill.query.UnansweredException;

/** Answers about orders. An order is asked for by the number its channel gave it. */
@RestController("orderAnswers")
@RequestMapping("/api/orders")
@ReadsFrom(ORDERS)
class OrderResource {

    private final OrderQueries queries;
    private final Moments moments;

    OrderResource(OrderQueries queries, Moments moments) {
        this.queries = queries;
        this.moments = moments;
    }

    /** A part of the list of orders. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Orders(List<OrderView> orders, @Nullable String next, long position) {}

    @GetMapping("/{id}")
    ResponseEntity<Positioned<OrderView>> order(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String asOf) {
        Parameters.id("id", id);
        Parameters.optionalId("channel", channel);
        return Replies.one(
                () ->
                        asOf == null
                                ? queries.order(id, channel)
                                : queries.orderAt(id, channel, moments.position(asOf)),
                OrderView::version);
    }

    @GetMapping
    ResponseEntity<Orders> orders(
            @RequestParam(required = false) @Nullable OrderStatus status,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String customerId,
            @RequestParam(defaultValue = "-placedAt") String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var filter =
                new OrderFilter(
                        status == null ? null : status.name(),
                        Parameters.optionalId("channel", channel),
                        Parameters.text("customerId", customerId),
                        oldestFirst(sort));
        int most = Parameters.limit(limit, 200);
        return Replies.page(
                () -> queries.orders(filter, Parameters.cursor(cursor), most),
                answer ->
                        new Orders(
                                answer.view().items(),
                                Links.cursor(answer.view()),
                                answer.position()));
    }

    /**
     * Every event about it alone, oldest first; the head says up to where, and where it goes on.
     */
    @GetMapping("/{id}/history")
    ResponseEntity<List<OrderEventView>> history(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "1000") int limit) {
        Parameters.id("id", id);
        Parameters.optionalId("channel", channel);
        int most = Parameters.limit(limit, 1000);
        return Replies.page(
                () -> {
                    var after = Parameters.cursor(cursor);
                    return asOf == null
                            ? queries.history(id, channel, after, most)
                            : queries.historyAt(id, channel, after, most, moments.position(asOf));
                },
                answer -> answer.view().items());
    }

    private static boolean oldestFirst(String sort) {
        return switch (sort) {
            case "placedAt" -> true;
            case "-placedAt" -> false;
            default -> throw UnansweredException.malformed("sort must be placedAt or -placedAt.");
        };
    }
}
