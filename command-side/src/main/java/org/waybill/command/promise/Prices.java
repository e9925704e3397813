package org.waybill.command.promise;

import org.waybill.command.promise.PromiseAnswer.CostParts;
import org.waybill.domain.Money;

/** Money as it is told, and as sourcing counts it, in millionths of the minor unit. */
final class Prices {

    private static final long MICROS = 1_000_000;

    private Prices() {}

    /** To the nearest minor unit; a half is rounded up. */
    static Money money(long micros, String currency) {
        return new Money(Math.floorDiv(micros + MICROS / 2, MICROS), currency);
    }

    /** The parts of a cost. */
    static CostParts parts(org.waybill.domain.sourcing.optimum.CostParts cost, String currency) {
        return new CostParts(
                money(cost.parcel(), currency),
                money(cost.handling(), currency),
                money(cost.labor(), currency));
    }
}
