package org.waybill.domain.routing;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.location.LocationProfile;

/**
 * What locations are asked. An empty set, or null, asks nothing.
 *
 * @param types kinds of location
 * @param only these
 * @param butNot these
 * @param tagsAny with one of these tags at least
 * @param tagsNone with none of these tags
 * @param withinMetres of the customer; a location whose distance is not known is not within
 * @param sameCountry in the country to which the goods go
 * @param sameRegion in its region too
 * @param workloadAtMost percent of a day's capacity that is taken; one without a limit has none
 */
public record LocationFilter(
        Set<LocationProfile.Type> types,
        Set<LocationId> only,
        Set<LocationId> butNot,
        Set<String> tagsAny,
        Set<String> tagsNone,
        @Nullable Long withinMetres,
        boolean sameCountry,
        boolean sameRegion,
        @Nullable Integer workloadAtMost) {

    /** Every location. */
    public static final LocationFilter ANY =
            new LocationFilter(
                    Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, false, false, null);

    public LocationFilter {
        types = Sorted.of(types);
        only = Sorted.of(only);
        butNot = Sorted.of(butNot);
        tagsAny = Sorted.of(tagsAny);
        tagsNone = Sorted.of(tagsNone);
    }

    /** One location and no other. */
    static LocationFilter only(LocationId location) {
        return new LocationFilter(
                Set.of(), Set.of(location), Set.of(), Set.of(), Set.of(), null, false, false, null);
    }

    /** What puts a location out of the question; null if nothing does. */
    @Nullable Reason against(Site site, OrderFacts order) {
        if (!types.isEmpty() && !types.contains(site.type())) {
            return Reason.TYPE;
        }
        if ((!only.isEmpty() && !only.contains(site.location()))
                || butNot.contains(site.location())) {
            return Reason.LOCATION;
        }
        if ((!tagsAny.isEmpty() && !any(tagsAny, site.tags())) || any(tagsNone, site.tags())) {
            return Reason.TAG;
        }
        if (sameCountry && !same(site.country(), order.country())) {
            return Reason.COUNTRY;
        }
        if (sameRegion
                && !(same(site.country(), order.country())
                        && same(site.region(), order.region()))) {
            return Reason.REGION;
        }
        if (withinMetres != null && (site.metres() == null || site.metres() > withinMetres)) {
            return Reason.DISTANCE;
        }
        return workloadAtMost != null && site.workload() > workloadAtMost ? Reason.WORKLOAD : null;
    }

    private static boolean any(Set<String> tags, Collection<String> ofSite) {
        return ofSite.stream().anyMatch(tags::contains);
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }

    /** Why a location is out of the question. */
    public enum Reason {
        TYPE,
        LOCATION,
        TAG,
        COUNTRY,
        REGION,
        DISTANCE,
        WORKLOAD
    }
}
