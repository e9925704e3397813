package org.waybill.query.stock;

import static org.waybill.projection.stock.AvailabilityProjection.AVAILABILITY;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.domain.order.Method;
import org.waybill.projection.Answer;
import org.waybill.projection.Moments;
import org.waybill.projection.stock.AvailabilityQuestion;
import org.waybill.projection.stock.AvailabilityView;
import org.waybill.projection.stock.CartView;
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

    private static final int MOST = 1_000;
    private static final int MOST_LOCATIONS = 100_000;
    private static final long MOST_UNITS = 1_000_000_000;

    private final StockQueries queries;
    private final Moments moments;

    AvailabilityResource(StockQueries queries, Moments moments) {
        this.queries = queries;
        this.moments = moments;
    }

    /** What may be promised of each SKU, in the order asked. */
    record Items(List<AvailabilityView> items, long position) {}

    /** The same question as by address, for more SKUs than an address holds. */
    record Question(
            @Nullable List<@Nullable String> skus,
            @Nullable String channel,
            @Nullable Method method,
            @Nullable String date,
            @Nullable String asOf,
            @Nullable Boolean explain,
            @Nullable Integer locations) {}

    /** What somebody would like to order. */
    record Cart(
            @Nullable String channel,
            @Nullable Method method,
            @Nullable List<@Nullable CartLine> lines) {}

    /** Units of a SKU. */
    record CartLine(@Nullable String line, @Nullable String sku, @Nullable Long quantity) {}

    /** Whether all of a cart may be promised, and what lacks. */
    record CartAnswer(
            boolean promisable,
            List<CartView.Line> lines,
            List<CartView.Shortage> shortages,
            long position) {}

    @GetMapping
    ResponseEntity<Items> availability(
            @RequestParam List<String> sku,
            @RequestParam String channel,
            @RequestParam(required = false) @Nullable Method method,
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(defaultValue = "false") boolean explain,
            @RequestParam(required = false) @Nullable Integer locations,
            @RequestParam(required = false) @Nullable String asOf) {
        return answer(sku, channel, method, date, explain, locations, asOf);
    }

    @PostMapping
    ResponseEntity<Items> ask(@RequestBody Question question) {
        var skus = required("skus", question.skus());
        return answer(
                skus.stream().map(sku -> required("skus", sku)).toList(),
                required("channel", question.channel()),
                question.method(),
                question.date(),
                Boolean.TRUE.equals(question.explain()),
                question.locations(),
                question.asOf());
    }

    @PostMapping("/checks")
    ResponseEntity<CartAnswer> check(@RequestBody Cart cart) {
        var channel = Parameters.id("channel", required("channel", cart.channel()));
        var lines = required("lines", cart.lines());
        number(lines.size(), "lines");
        var wanted = lines.stream().map(line -> wanted(required("lines", line))).toList();
        return Replies.some(
                () -> queries.check(wanted, channel, cart.method()),
                answer ->
                        new CartAnswer(
                                answer.view().promisable(),
                                answer.view().lines(),
                                answer.view().shortages(),
                                answer.position()));
    }

    private static CartView.Wanted wanted(CartLine line) {
        long quantity = required("quantity", line.quantity());
        if (quantity < 1 || quantity > MOST_UNITS) {
            throw UnansweredException.malformed(
                    "quantity must be a whole number from 1 to %d.".formatted(MOST_UNITS));
        }
        return new CartView.Wanted(
                Parameters.id("line", required("line", line.line())),
                Parameters.id("sku", required("sku", line.sku())),
                quantity);
    }

    private ResponseEntity<Items> answer(
            List<String> skus,
            String channel,
            @Nullable Method method,
            @Nullable String date,
            boolean explain,
            @Nullable Integer locations,
            @Nullable String asOf) {
        number(skus.size(), "SKUs");
        skus.forEach(each -> Parameters.id("sku", each));
        Parameters.id("channel", channel);
        Instant by = date == null ? null : Parameters.endOf("date", date);
        var question =
                AvailabilityQuestion.of(skus, channel, method, by, explain)
                        .telling(told(locations));
        Supplier<Answer<List<AvailabilityView>>> query =
                () ->
                        asOf == null
                                ? queries.availability(question)
                                : queries.availabilityAt(question, moments.position(asOf));
        return Replies.some(query, answer -> new Items(answer.view(), answer.position()));
    }

    private static int told(@Nullable Integer locations) {
        if (locations == null) {
            return AvailabilityQuestion.USUAL_LOCATIONS;
        }
        if (locations < 0 || locations > MOST_LOCATIONS) {
            throw UnansweredException.malformed(
                    "locations must be a whole number from 0 to %d.".formatted(MOST_LOCATIONS));
        }
        return locations;
    }

    private static void number(int count, String what) {
        if (count < 1 || count > MOST) {
            throw UnansweredException.malformed("Ask for 1 to %d %s.".formatted(MOST, what));
        }
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw UnansweredException.malformed(name + " is required.");
        }
        return value;
    }
}
