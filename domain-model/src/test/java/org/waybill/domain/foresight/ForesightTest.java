package org.waybill.domain.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.waybill.domain.foresight.ForesightCommand.RefreshPrices;
import org.waybill.domain.foresight.ForesightCommand.SetForesight;
import org.waybill.domain.foresight.StockPrices.Nothing;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;

/** Settings, prices in force, and when others are due. */
class ForesightTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(600);
    private static final ForesightSettings ON =
            new ForesightSettings(true, "BRL", 7, 28, 8, 1, 10, 30, 0);
    private static final ForesightSettings OFF =
            new ForesightSettings(false, "BRL", 7, 28, 8, 1, 10, 30, 0);

    private static Foresight after(Foresight state, ForesightSettings settings) {
        return evolved(state, state.set(new SetForesight(settings, NOON)).orThrow());
    }

    private static Foresight evolved(Foresight state, List<ForesightEvent> events) {
        for (var event : events) {
            state = state.evolve(event);
        }
        return state;
    }

    private static StockPrices computed(Instant at) {
        var priced = new PricedLocation(new LocationId("DC"), Map.of(new Sku("A"), 5L), 0);
        return new StockPrices(0, 7, ON, at, 1, 2, 1, List.of(priced), 3, "d", null);
    }

    @Test
    void isDueAgainWhileItIsEnabled() {
        var on = after(Foresight.USUAL, ON);
        assertThat(on.next()).isEqualTo(LATER);
        assertThat(after(on, OFF).next()).isNull();
        assertThat(evolved(on, on.refreshed(computed(LATER)).orThrow()).next())
                .isEqualTo(LATER.plusSeconds(600));
    }

    @Test
    void aTimerThatWasOvertakenIsNotDue() {
        var on = after(Foresight.USUAL, ON);
        assertThat(on.due(new RefreshPrices(LATER))).isTrue();
        assertThat(on.due(new RefreshPrices(NOON))).isFalse();
        assertThat(after(on, OFF).due(new RefreshPrices(LATER))).isFalse();
        assertThat(after(on, OFF).due(new RefreshPrices(null))).isTrue();
    }

    @Test
    void theSameSettingsChangeNothing() {
        var on = after(Foresight.USUAL, ON);
        assertThat(on.set(new SetForesight(ON, LATER)).orThrow()).isEqualTo(List.of());
    }

    @Test
    void pricesAreNumberedAndTheLastOnesCount() {
        var on = after(Foresight.USUAL, ON);
        assertThat(on.counted("BRL")).isNull();
        var once = evolved(on, on.refreshed(computed(NOON)).orThrow());
        var twice = evolved(once, once.refreshed(computed(LATER)).orThrow());
        var counted = twice.counted("BRL");
        assertThat(counted).isEqualTo(computed(LATER).numbered(2));
        assertThat(Objects.requireNonNull(counted).name()).isEqualTo("2/d");
    }

    @Test
    void pricesCountOnlyInTheirCurrencyAndWhileEnabled() {
        var on = after(Foresight.USUAL, ON);
        var priced = evolved(on, on.refreshed(computed(NOON)).orThrow());
        assertThat(priced.counted("EUR")).isNull();
        assertThat(after(priced, OFF).counted("BRL")).isNull();
    }

    @Test
    void nothingIsCountedWhereThereWasNothingToComputeFrom() {
        var on = after(Foresight.USUAL, ON);
        var none = new StockPrices(0, 7, ON, NOON, 1, 0, 0, List.of(), 0, "", Nothing.NO_DEMAND);
        assertThat(evolved(on, on.refreshed(none).orThrow()).counted("BRL")).isNull();
    }
}
