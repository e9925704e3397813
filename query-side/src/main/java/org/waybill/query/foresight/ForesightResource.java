package org.waybill.query.foresight;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.domain.foresight.Foresight;
import org.waybill.domain.foresight.ForesightSettings;
import org.waybill.domain.foresight.StockPrices;
import org.waybill.domain.foresight.StockPrices.Nothing;
import org.waybill.domain.location.LocationId;
import org.waybill.projection.Moments;
import org.waybill.projection.foresight.ForesightQueries;
import org.waybill.query.Positioned;
import org.waybill.query.Replies;

/** Answers about foresight. It asks the log, which every position has come to that was told. */
@RestController("foresightAnswers")
class ForesightResource {

    private final ForesightQueries queries;
    private final Moments moments;

    ForesightResource(ForesightQueries queries, Moments moments) {
        this.queries = queries;
        this.moments = moments;
    }

    /** How it is looked ahead. */
    record SettingsView(@JsonUnwrapped ForesightSettings settings, long version) {}

    /** What a unit is worth, in micros of a minor unit; without a SKU, the room for a unit. */
    record PriceView(LocationId location, @Nullable String sku, long micros) {}

    /** Prices in force; version 0 where none were ever computed. */
    record PricesView(
            int version,
            long computedFrom,
            @Nullable Instant computedAt,
            boolean enabled,
            @Nullable ForesightSettings settings,
            int days,
            int orders,
            int skus,
            long bound,
            @Nullable String digest,
            @Nullable Nothing nothing,
            List<PriceView> prices) {

        static PricesView of(Foresight now, @Nullable String sku, @Nullable String location) {
            var prices = now.prices();
            boolean enabled = now.settings().enabled();
            return prices == null
                    ? new PricesView(0, 0, null, enabled, null, 0, 0, 0, 0, null, null, List.of())
                    : new PricesView(
                            prices.version(),
                            prices.position(),
                            prices.at(),
                            enabled,
                            prices.settings(),
                            prices.days(),
                            prices.orders(),
                            prices.skus(),
                            prices.bound(),
                            prices.digest(),
                            prices.nothing(),
                            list(prices, sku, location));
        }

        private static List<PriceView> list(
                StockPrices prices, @Nullable String sku, @Nullable String location) {
            var list = new ArrayList<PriceView>();
            for (var one : prices.locations()) {
                if (location != null && !location.equals(one.location().value())) {
                    continue;
                }
                if (sku == null && one.room() > 0) {
                    list.add(new PriceView(one.location(), null, one.room()));
                }
                one.stock()
                        .forEach(
                                (of, micros) -> {
                                    if (sku == null || sku.equals(of.value())) {
                                        list.add(new PriceView(one.location(), of.value(), micros));
                                    }
                                });
            }
            return list;
        }
    }

    @GetMapping("/api/foresight")
    ResponseEntity<Positioned<SettingsView>> settings(
            @RequestParam(required = false) @Nullable String asOf) {
        return Replies.one(
                () ->
                        queries.at(at(asOf))
                                .map(now -> new SettingsView(now.settings(), now.version())),
                SettingsView::version);
    }

    @GetMapping("/api/foresight/prices")
    ResponseEntity<Positioned<PricesView>> prices(
            @RequestParam(required = false) @Nullable String sku,
            @RequestParam(required = false) @Nullable String location,
            @RequestParam(required = false) @Nullable String asOf) {
        return Replies.one(
                () -> queries.at(at(asOf)).map(now -> PricesView.of(now, sku, location)),
                PricesView::version);
    }

    private long at(@Nullable String asOf) {
        return asOf == null ? moments.head() : moments.position(asOf);
    }
}
