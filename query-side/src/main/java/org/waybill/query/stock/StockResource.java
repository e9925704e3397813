package org.waybill.query.stock;

import static org.waybill.projection.ledger.LedgerProjection.LEDGER;
import static org.waybill.projection.stock.AvailabilityProjection.AVAILABILITY;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.domain.stock.PositionView;
import org.waybill.projection.Answer;
import org.waybill.projection.Moments;
import org.waybill.projection.Page;
import org.waybill.projection.ledger.LedgerQueries;
import org.waybill.projection.ledger.MovementView;
import org.waybill.projection.stock.StockQueries;
import org.waybill.query.Parameters;
import org.waybill.query.Positioned;
import org.waybill.query.ReadsFrom;
import org.waybill.query.Replies;

/** Answers what is at a location, and how it came to be so. */
@RestController("stockAnswers")
@RequestMapping("/api/stock/{sku}/{location}")
class StockResource {

    private final StockQueries stock;
    private final LedgerQueries ledger;
    private final Moments moments;

    StockResource(StockQueries stock, LedgerQueries ledger, Moments moments) {
        this.stock = stock;
        this.ledger = ledger;
        this.moments = moments;
    }

    @GetMapping
    @ReadsFrom(AVAILABILITY)
    ResponseEntity<Positioned<PositionView>> stock(
            @PathVariable String sku,
            @PathVariable String location,
            @RequestParam(required = false) @Nullable String asOf) {
        Parameters.id("sku", sku);
        Parameters.id("location", location);
        return Replies.one(
                () ->
                        asOf == null
                                ? stock.stock(sku, location)
                                : stock.stockAt(sku, location, moments.position(asOf)),
                PositionView::version);
    }

    /** The movements alone, oldest first; the head says up to where, and where it goes on. */
    @GetMapping("/ledger")
    @ReadsFrom(LEDGER)
    ResponseEntity<List<MovementView>> ledger(
            @PathVariable String sku,
            @PathVariable String location,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "1000") int limit) {
        Parameters.id("sku", sku);
        Parameters.id("location", location);
        int most = Parameters.limit(limit, 1000);
        return Replies.page(
                () -> known(sku, location, movements(sku, location, asOf, cursor, most)),
                answer -> answer.view().items());
    }

    private Answer<Page<MovementView>> movements(
            String sku, String location, @Nullable String asOf, @Nullable String cursor, int most) {
        var after = Parameters.cursor(cursor);
        return asOf == null
                ? ledger.movements(sku, location, after, most)
                : ledger.movementsAt(sku, location, after, most, moments.position(asOf));
    }

    /** No movements are an answer only about a SKU and a location that exist. */
    private Answer<Page<MovementView>> known(
            String sku, String location, Answer<Page<MovementView>> answer) {
        if (answer.view().items().isEmpty()) {
            var _ = stock.stock(sku, location);
        }
        return answer;
    }
}
