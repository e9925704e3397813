package org.waybill.domain.carrier;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.carrier.Zone.Border;
import org.waybill.domain.location.Address;

/**
 * From where a parcel goes where.
 *
 * @param from null if it is not known; it is then taken to be in the same country
 * @param metres great-circle distance; null if it is not known
 */
public record Lane(@Nullable Address from, Address to, @Nullable Long metres) {

    /** What is taken for the distance where neither it nor its zone's is known. */
    private static final long USUAL_METRES = 1_000_000;

    Border border() {
        return from == null || from.country().equals(to.country())
                ? Border.DOMESTIC
                : Border.INTERNATIONAL;
    }

    /**
     * The first zone that it is in; null if it is in none. A lane of unknown length is in the
     * farthest of those that its ends fit.
     */
    public @Nullable Zone zone(List<Zone> zones) {
        var fitting = zones.stream().filter(zone -> zone.joins(this)).toList();
        if (metres != null) {
            return fitting.stream().filter(zone -> metres <= zone.reach()).findFirst().orElse(null);
        }
        long farthest = fitting.stream().mapToLong(Zone::reach).max().orElse(0);
        return fitting.stream().filter(zone -> zone.reach() == farthest).findFirst().orElse(null);
    }

    /** Its length, or what is taken for it in a zone. */
    public long length(Zone zone) {
        return Objects.requireNonNullElseGet(
                metres, () -> Objects.requireNonNullElse(zone.upToMetres(), USUAL_METRES));
    }
}
