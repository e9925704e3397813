package org.waybill.domain.sourcing.optimum;

/**
 * What a parcel costs up to a weight.
 *
 * @param upToGrams the heaviest parcel it is for
 * @param price micros
 * @param carbonGrams what is emitted
 */
public record Rate(long upToGrams, long price, long carbonGrams) {

    public Rate {
        Range.within("the weight of a rate", upToGrams, 0, Range.MOST_GRAMS);
        Range.within("the price of a rate", price, 0, Range.MOST_MICROS);
        Range.within("the carbon of a rate", carbonGrams, 0, Range.MOST_GRAMS);
    }
}
