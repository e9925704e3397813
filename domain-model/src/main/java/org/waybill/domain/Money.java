package org.waybill.domain;

/**
 * An amount of money.
 *
 * @param amount in minor units of the currency
 * @param currency ISO 4217
 */
public record Money(long amount, String currency) {

    /** Nothing, in a currency. */
    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /** The sum; both must be of one currency. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    currency + " and " + other.currency + " do not add up");
        }
        return new Money(Math.addExact(amount, other.amount), currency);
    }

    /** This many times the amount. */
    public Money times(long factor) {
        return new Money(Math.multiplyExact(amount, factor), currency);
    }
}
