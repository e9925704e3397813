package org.waybill.domain.stock;

import org.pcollections.TreePMap;

/** The units of all lots that are meant for a line, by lot. */
public record LotShares(TreePMap<LotId, LotShare> byLot) {

    static final LotShares NONE = new LotShares(TreePMap.empty());

    LotShare of(LotId lot) {
        return byLot.getOrDefault(lot, LotShare.NONE);
    }

    LotShares with(LotId lot, LotShare share) {
        return new LotShares(share.allotted() == 0 ? byLot.minus(lot) : byLot.plus(lot, share));
    }

    long picked() {
        return byLot.values().stream().mapToLong(LotShare::picked).sum();
    }

    long allotted() {
        return byLot.values().stream().mapToLong(LotShare::allotted).sum();
    }
}
