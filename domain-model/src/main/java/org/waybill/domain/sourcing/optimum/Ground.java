package org.waybill.domain.sourcing.optimum;

import org.jspecify.annotations.Nullable;

/**
 * What a location could give of each item.
 *
 * @param able copies, if it gave nothing else
 * @param stock by SKU
 */
record Ground(Offer offer, Rates rates, int[] able, long[] stock) {

    /** That of a location; null if it could give nothing. */
    static @Nullable Ground of(Offer offer, Items items, Policy policy) {
        if (!usable(offer, policy)) {
            return null;
        }
        var stock = new long[items.skus.length];
        for (int sku = 0; sku < stock.length; sku++) {
            stock[sku] = offer.stock().getOrDefault(items.skus[sku], 0L);
        }
        var ground =
                new Ground(
                        offer,
                        new Rates(offer, policy, items.hazards),
                        new int[items.count],
                        stock);
        return ground.gauge(items) ? ground : null;
    }

    /** Whether it could give anything of any order. */
    static boolean usable(Offer offer, Policy policy) {
        return offer.open()
                && room(offer) > 0
                && offer.services().stream().anyMatch(one -> !policy.forbids(one.day()));
    }

    static long room(Offer offer) {
        return offer.capacity() == null ? Long.MAX_VALUE : offer.capacity();
    }

    /** Fills in what it is able to; says whether that is anything. */
    private boolean gauge(Items items) {
        long most = rates.mostGrams();
        long refused = items.hazards.bits(offer.refused());
        boolean any = false;
        for (int item = 0; item < able.length; item++) {
            if ((items.hazmat[item] & refused) == 0 && !excluded(items, item)) {
                able[item] = able(items, item, most);
                any |= able[item] > 0;
            }
        }
        return any;
    }

    private boolean excluded(Items items, int item) {
        if (offer.excluded().isEmpty()) {
            return false;
        }
        for (int line : items.item(item).lines()) {
            if (offer.excluded().contains(items.lines[line].line())) {
                return true;
            }
        }
        return false;
    }

    private int able(Items items, int item, long mostGrams) {
        if (rates.best(items.grams[item], items.hazmat[item]) == Key.NONE) {
            return 0;
        }
        long able = Math.min(items.copies[item], room(offer) / items.units[item]);
        if (items.grams[item] > 0) {
            able = Math.min(able, mostGrams / items.grams[item]);
        }
        for (int sku = 0; sku < stock.length; sku++) {
            long need = items.need[item][sku];
            if (need > 0) {
                able = Math.min(able, stock[sku] / need);
            }
        }
        return (int) able;
    }
}
