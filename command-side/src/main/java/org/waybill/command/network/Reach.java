package org.waybill.command.network;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.Geo;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.stock.Eligible;

/** Locations as somebody can reach them, as configured at one moment; each is looked up once. */
public final class Reach {

    private final Eligible eligible;
    private final Configuration configuration;
    private final Map<LocationId, Place> places = new ConcurrentHashMap<>();

    Reach(Eligible eligible, Configuration configuration) {
        this.eligible = eligible;
        this.configuration = configuration;
    }

    /**
     * A location.
     *
     * @param open whether it is not out of the question
     * @param direction where it is; null if that is not known
     */
    public record Place(boolean open, Geo.@Nullable Direction direction) {}

    /** A location, known or not. */
    public Place place(LocationId location) {
        return places.computeIfAbsent(location, this::lookUp);
    }

    private Place lookUp(LocationId location) {
        var profile = configuration.location(location);
        var geo = profile == null ? null : profile.geo();
        return new Place(eligible.counts(location), geo == null ? null : geo.direction());
    }
}
