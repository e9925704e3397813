package org.waybill.domain.promise;

import org.jspecify.annotations.Nullable;
import org.waybill.domain.Money;
import org.waybill.domain.location.LocationOperations;
import org.waybill.domain.sourcing.optimum.LocationPrices;

/** What locations charge, as sourcing counts it. */
public final class Charges {

    private Charges() {}

    /** Handling and labor in a currency. What is charged in another one is not counted. */
    public static LocationPrices of(LocationOperations operations, String currency) {
        return LocationPrices.of(
                micros(operations.handling(), currency), micros(operations.labor(), currency));
    }

    private static long micros(@Nullable Money money, String currency) {
        return money == null || !money.currency().equals(currency)
                ? 0
                : money.amount() * Tariff.MICROS;
    }
}
