package org.waybill.domain.carrier;

/**
 * What carrying emits, in CO2 equivalents.
 *
 * @param mode such as {@code ROAD} or {@code AIR}
 * @param gramsPerTonneKm for a tonne over a kilometre of great circle
 * @param gramsPerParcel besides, whatever its weight and way
 * @param factorVersion where the factors are from, such as {@code GLEC-3.1}
 */
public record Carbon(String mode, long gramsPerTonneKm, long gramsPerParcel, String factorVersion) {

    /** Grams of one tonne, times metres of one kilometre. */
    private static final double GRAM_METRES = 1e9;

    /** Grams that a parcel emits on its way, rounded up. */
    public long grams(long parcelGrams, long metres) {
        double carried = (double) parcelGrams * metres * gramsPerTonneKm / GRAM_METRES;
        return gramsPerParcel + (long) Math.ceil(carried);
    }
}
