package org.waybill.domain.foresight;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Decision;
import org.waybill.domain.foresight.ForesightCommand.RefreshPrices;
import org.waybill.domain.foresight.ForesightCommand.SetForesight;
import org.waybill.domain.foresight.ForesightEvent.ForesightSet;
import org.waybill.domain.foresight.ForesightEvent.PricesRefreshed;

/**
 * How it is looked ahead, and the prices in force.
 *
 * @param version how often settings were written or prices were computed
 * @param prices null if none were ever computed
 * @param next when they are to be computed again; null if they are not
 */
public record Foresight(
        long version,
        ForesightSettings settings,
        @Nullable StockPrices prices,
        @Nullable Instant next) {

    /** Where it stands in the log. */
    public static final String ADDRESS = "foresight:prices";

    /** Before anything was said. */
    public static final Foresight USUAL = new Foresight(0, ForesightSettings.USUAL, null, null);

    /** The prices that routing counts in a currency; null if it counts none, or there are none. */
    public @Nullable StockPrices counted(String currency) {
        return settings.enabled()
                        && prices != null
                        && prices.nothing() == null
                        && prices.settings().currency().equals(currency)
                        && settings.currency().equals(currency)
                ? prices
                : null;
    }

    /** Whether prices have to be computed: a timer that was set before the last change is late. */
    public boolean due(RefreshPrices command) {
        return command.due() == null || command.due().equals(next);
    }

    /** What follows from other settings; the same ones change nothing. */
    public Decision<ForesightEvent> set(SetForesight c) {
        return version > 0 && settings.equals(c.settings())
                ? Decision.accept()
                : Decision.accept(new ForesightSet(c.settings(), next(c.settings(), c.at())));
    }

    /** What follows from prices that were computed; their number is given here. */
    public Decision<ForesightEvent> refreshed(StockPrices computed) {
        int number = prices == null ? 1 : prices.version() + 1;
        return Decision.accept(
                new PricesRefreshed(computed.numbered(number), next(settings, computed.at())));
    }

    private static @Nullable Instant next(ForesightSettings settings, Instant at) {
        return settings.enabled() ? at.plus(Duration.ofMinutes(settings.everyMinutes())) : null;
    }

    /** Foresight after an event. */
    public Foresight evolve(ForesightEvent event) {
        return switch (event) {
            case ForesightSet e -> new Foresight(version + 1, e.settings(), prices, e.next());
            case PricesRefreshed e -> new Foresight(version + 1, settings, e.prices(), e.next());
        };
    }
}
