package org.waybill.domain.foresight;

/**
 * How far and how thoroughly it is looked ahead.
 *
 * @param enabled whether routing counts the prices, and whether they are computed by themselves
 * @param currency ISO 4217; of the prices. Orders in another are not looked at
 * @param horizonDays days that the stock of now has to last
 * @param lookBackDays days of the past whose orders are likely to come again
 * @param scenarios futures that are imagined
 * @param seed of the futures; the same seed has the same ones
 * @param everyMinutes after which prices are computed again
 * @param lostPercent what it costs to have nothing for an order, of the worth of its goods
 * @param reoptimise so many orders that nobody has accepted are looked at again with each new
 *     prices; 0 for none
 */
public record ForesightSettings(
        boolean enabled,
        String currency,
        int horizonDays,
        int lookBackDays,
        int scenarios,
        long seed,
        int everyMinutes,
        int lostPercent,
        int reoptimise) {

    /** Where nobody has said anything. */
    public static final ForesightSettings USUAL =
            new ForesightSettings(false, "EUR", 7, 28, 8, 1, 60, 30, 0);
}
