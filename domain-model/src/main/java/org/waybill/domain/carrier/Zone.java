package org.waybill.domain.carrier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.Address;

/**
 * Lanes with the same transit times and rates. All that is said of it must be true of a lane.
 *
 * @param border whether it stays in a country; null for either
 * @param from where it begins; none for anywhere
 * @param to where it ends; none for anywhere
 * @param upToMetres its longest distance; null for any
 * @param transit working days of the carrier
 * @param rates by chargeable weight, lightest first
 */
public record Zone(
        String id,
        @Nullable Border border,
        List<Area> from,
        List<Area> to,
        @Nullable Long upToMetres,
        Transit transit,
        List<WeightStep> rates) {

    /** Whether a lane crosses a border. */
    public enum Border {
        DOMESTIC,
        INTERNATIONAL
    }

    /**
     * From the day on which a parcel is taken to the day on which it is there, in days on which the
     * carrier delivers; 0 is the same day.
     */
    public record Transit(int minDays, int maxDays) {}

    /**
     * What a parcel up to a weight costs.
     *
     * @param price in minor units of the carrier's currency
     */
    public record WeightStep(long upToGrams, long price) {}

    public Zone {
        from = List.copyOf(from);
        to = List.copyOf(to);
        rates = List.copyOf(rates);
    }

    /** Whether a lane may be in it as far as its ends go, whatever its length. */
    boolean joins(Lane lane) {
        if (border != null && border != lane.border()) {
            return false;
        }
        return ends(from, lane.from()) && ends(to, lane.to());
    }

    private static boolean ends(List<Area> areas, @Nullable Address end) {
        return areas.isEmpty() || (end != null && areas.stream().anyMatch(area -> area.holds(end)));
    }

    /** How far it goes, with no limit as the farthest. */
    long reach() {
        return upToMetres == null ? Long.MAX_VALUE : upToMetres;
    }
}
