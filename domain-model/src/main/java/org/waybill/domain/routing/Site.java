package org.waybill.domain.routing;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.location.LocationProfile;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.sourcing.Candidate.Filter;
import org.waybill.domain.sourcing.optimum.HazmatClass;
import org.waybill.domain.sourcing.optimum.ServiceId;

/**
 * A location as routing saw it.
 *
 * @param priority between equals, the smaller number comes first
 * @param metres great-circle distance to the customer; null when one of the two is not known
 * @param available units it could give, by SKU
 * @param excluded lines it may not be asked for again
 * @param filter why it is out of the question whatever the rules say; null if it is not
 * @param room units of lines it has capacity for; null if there is no limit
 * @param workload percent of a day's capacity that is taken
 * @param workday on which it would do the work, counted from 1970-01-01; null where its days are
 *     not limited
 * @param costs what its work costs
 * @param services by which it could send the order
 * @param refused hazmat classes that it does not handle; null for none
 */
public record Site(
        LocationId location,
        LocationProfile.Type type,
        int priority,
        Set<String> tags,
        @Nullable String country,
        @Nullable String region,
        @Nullable Long metres,
        Map<Sku, Long> available,
        List<LineId> excluded,
        @Nullable Filter filter,
        @Nullable Long room,
        int workload,
        @Nullable Integer workday,
        Costs costs,
        List<ServiceOffer> services,
        @Nullable Set<HazmatClass> refused) {

    public Site {
        tags = Sorted.of(tags);
        available = Collections.unmodifiableSortedMap(new TreeMap<>(available));
        excluded = List.copyOf(excluded);
        services = List.copyOf(services);
        refused = refused == null || refused.isEmpty() ? null : Sorted.of(refused);
    }

    /** One that handles everything. */
    public Site(
            LocationId location,
            LocationProfile.Type type,
            int priority,
            Set<String> tags,
            @Nullable String country,
            @Nullable String region,
            @Nullable Long metres,
            Map<Sku, Long> available,
            List<LineId> excluded,
            @Nullable Filter filter,
            @Nullable Long room,
            int workload,
            @Nullable Integer workday,
            Costs costs,
            List<ServiceOffer> services) {
        this(
                location, type, priority, tags, country, region, metres, available, excluded,
                filter, room, workload, workday, costs, services, null);
    }

    /** Which of some hazmat classes it does not handle. */
    Set<HazmatClass> refuses(Collection<HazmatClass> some) {
        return refused == null ? Set.of() : HazmatClass.refused(some, refused);
    }

    /** The same with other stock. */
    Site with(Map<Sku, Long> stock) {
        return new Site(
                location, type, priority, tags, country, region, metres, stock, excluded, filter,
                room, workload, workday, costs, services, refused);
    }

    /**
     * What a location's work costs; all in micros.
     *
     * @param handling of a shipment
     * @param labor of a unit of a line
     * @param roomPrice shadow price of the capacity for a unit of a line
     * @param scarcity shadow price of a unit of stock, by SKU
     * @param markdown what is saved by a unit that need not be marked down, by SKU
     */
    public record Costs(
            long handling,
            long labor,
            long roomPrice,
            Map<Sku, Long> scarcity,
            Map<Sku, Long> markdown) {

        /** All for nothing. */
        public static final Costs NONE = new Costs(0, 0, 0, Map.of(), Map.of());

        public Costs {
            scarcity = Collections.unmodifiableSortedMap(new TreeMap<>(scarcity));
            markdown = Collections.unmodifiableSortedMap(new TreeMap<>(markdown));
        }
    }

    /**
     * A service by which a location could send the order now.
     *
     * @param day on which it delivers at the latest, counted from 1970-01-01
     * @param tariff which of the request's tariffs it has
     * @param refused hazmat classes it does not carry
     */
    public record ServiceOffer(ServiceId id, int day, int tariff, Set<HazmatClass> refused) {
        public ServiceOffer {
            refused = Sorted.of(refused);
        }

        /** Which of some hazmat classes it does not carry. */
        Set<HazmatClass> refuses(Collection<HazmatClass> some) {
            return HazmatClass.refused(some, refused);
        }
    }
}
