package org.waybill.app.golden;

import static org.waybill.app.golden.Samples.LATER;
import static org.waybill.app.golden.Samples.SKU;
import static org.waybill.app.golden.Samples.STORE;

import java.util.List;
import java.util.Map;
import org.waybill.domain.foresight.ForesightEvent.ForesightSet;
import org.waybill.domain.foresight.ForesightEvent.PricesRefreshed;
import org.waybill.domain.foresight.ForesightSettings;
import org.waybill.domain.foresight.PricedLocation;
import org.waybill.domain.foresight.StockPrices;
import org.waybill.domain.foresight.StockPrices.Nothing;

/** Events of foresight. */
final class ForesightSamples {

    private static final ForesightSettings SETTINGS =
            new ForesightSettings(true, "BRL", 7, 28, 8, 42, 60, 30, 500);

    private ForesightSamples() {}

    static List<Object> complete() {
        var priced = new PricedLocation(STORE, Map.of(SKU, 4_000_000L), 7);
        var prices =
                new StockPrices(
                        3,
                        900,
                        SETTINGS,
                        LATER,
                        28,
                        120,
                        9,
                        List.of(priced),
                        5_000_000L,
                        "00c0ffee00c0ffee",
                        Nothing.NO_DEMAND);
        return List.of(new ForesightSet(SETTINGS, LATER), new PricesRefreshed(prices, LATER));
    }

    static List<Object> minimal() {
        var prices =
                new StockPrices(
                        1, 0, ForesightSettings.USUAL, LATER, 1, 0, 0, List.of(), 0, "", null);
        return List.of(
                new ForesightSet(ForesightSettings.USUAL, null), new PricesRefreshed(prices, null));
    }
}
