package org.waybill.query.lot;

import static org.waybill.projection.lot.LotProjection.LOTS;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.projection.Moments;
import org.waybill.projection.lot.LotQueries;
import org.waybill.projection.lot.LotView;
import org.waybill.projection.lot.SerialView;
import org.waybill.query.Parameters;
import org.waybill.query.Positioned;
import org.waybill.query.ReadsFrom;
import org.waybill.query.Replies;

/** Answers where lots and single units came from, are and went. */
@RestController("lotAnswers")
@ReadsFrom(LOTS)
class LotResource {

    private final LotQueries queries;
    private final Moments moments;

    LotResource(LotQueries queries, Moments moments) {
        this.queries = queries;
        this.moments = moments;
    }

    @GetMapping("/api/lots/{sku}/{lot}")
    ResponseEntity<Positioned<LotView>> lot(
            @PathVariable String sku,
            @PathVariable String lot,
            @RequestParam(required = false) @Nullable String asOf) {
        Parameters.id("sku", sku);
        Parameters.id("lot", lot);
        return Replies.one(() -> queries.lot(sku, lot, position(asOf)), LotView::version);
    }

    @GetMapping("/api/serials/{sku}/{serial}")
    ResponseEntity<Positioned<SerialView>> serial(
            @PathVariable String sku,
            @PathVariable String serial,
            @RequestParam(required = false) @Nullable String asOf) {
        Parameters.id("sku", sku);
        Parameters.id("serial", serial);
        return Replies.one(() -> queries.serial(sku, serial, position(asOf)), SerialView::version);
    }

    private @Nullable Long position(@Nullable String asOf) {
        return asOf == null ? null : Long.valueOf(moments.position(asOf));
    }
}
