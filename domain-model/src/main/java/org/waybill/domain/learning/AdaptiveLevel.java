package org.waybill.domain.learning;

/**
 * The chance that has to be promised so that the wanted share of promises is kept, whatever the
 * world does: after each broken promise a little more, after each kept one a little less (Gibbs and
 * Candès, Adaptive Conformal Inference Under Distribution Shift, 2021). Over n promises the share
 * kept is off by at most {@code (1 + gain) / (gain * n)}, as long as neither end is reached.
 *
 * @param wanted share of promises to be kept, between 0 and 1
 * @param gain how much one promise changes, such as 0.005
 * @param level the chance to promise now, between 0 and 1
 */
public record AdaptiveLevel(double wanted, double gain, double level) {

    private static final double LEAST = 0.5;
    private static final double MOST = 0.995;

    public AdaptiveLevel {
        if (!(wanted > 0 && wanted < 1 && gain >= 0)) {
            throw new IllegalArgumentException("a share between 0 and 1 and a gain are needed");
        }
        level = Math.clamp(level, LEAST, MOST);
    }

    /** Begins at what is wanted. */
    public static AdaptiveLevel of(double wanted, double gain) {
        return new AdaptiveLevel(wanted, gain, wanted);
    }

    /** After it is known whether a promise was kept. */
    public AdaptiveLevel after(boolean kept) {
        return new AdaptiveLevel(wanted, gain, level + gain * (wanted - (kept ? 1 : 0)));
    }
}
