package org.waybill.domain.sourcing.optimum;

/**
 * What a parcel from a location costs at least, as a price for each gram and a rest that depends on
 * what is in it already. The rest is never negative, so that another shipment never makes a bound
 * smaller.
 */
final class Floor {

    /** Key for a gram. */
    final long perGram;

    private final Rates rates;
    private final long[][] rest;

    Floor(Rates rates, long totalGrams) {
        this.rates = rates;
        this.perGram = perGram(rates, totalGrams);
        this.rest = new long[rates.count()][];
        for (int service = 0; service < rest.length; service++) {
            rest[service] = rest(rates.upTo(service), rates.keys(service), totalGrams);
        }
    }

    /** So that the lightest and the heaviest parcel have the same rest, if none has a debt then. */
    private static long perGram(Rates rates, long totalGrams) {
        long heaviest = Math.min(totalGrams, rates.mostGrams());
        if (heaviest == 0) {
            return 0;
        }
        long perGram = Math.max(0, (cheapest(rates, heaviest) - cheapest(rates, 0)) / heaviest);
        for (int service = 0; service < rates.count(); service++) {
            var upTo = rates.upTo(service);
            for (int step = 0; step < upTo.length; step++) {
                long grams = Math.min(upTo[step], totalGrams);
                if (grams > 0) {
                    perGram = Math.min(perGram, rates.keys(service)[step] / grams);
                }
            }
        }
        return perGram;
    }

    private static long cheapest(Rates rates, long grams) {
        return rates.best(grams, 0);
    }

    /** By step: the least from there on that the order is heavy enough for. */
    private long[] rest(long[] upTo, long[] key, long totalGrams) {
        var least = new long[upTo.length];
        long soFar = Key.NONE;
        for (int step = upTo.length - 1; step >= 0; step--) {
            if (step == 0 || upTo[step - 1] < totalGrams) {
                soFar = Math.min(soFar, key[step] - perGram * Math.min(upTo[step], totalGrams));
            }
            least[step] = soFar;
        }
        return least;
    }

    /** The rest of a parcel of at least so much weight; {@link Key#NONE} if nobody carries it. */
    long of(long grams, long hazmat) {
        long least = Key.NONE;
        for (int service = 0; service < rest.length; service++) {
            if (rates.carries(service, hazmat)) {
                int step = Rates.step(rates.upTo(service), grams);
                if (step < rest[service].length) {
                    least = Math.min(least, rest[service][step]);
                }
            }
        }
        return least;
    }
}
