package org.waybill.domain.location;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Money;
import org.waybill.domain.calendar.Closure;
import org.waybill.domain.calendar.CutOff;
import org.waybill.domain.calendar.HolidayRegion;
import org.waybill.domain.calendar.OpeningHours;
import org.waybill.domain.calendar.OperatingCalendar;
import org.waybill.domain.calendar.Processing;
import org.waybill.domain.calendar.SpecialOpening;

/**
 * How a location works.
 *
 * @param priority between locations that are as good, the smaller number is taken; null for {@link
 *     #USUAL_PRIORITY}
 * @param tags free words that rules choose locations by
 * @param handling what a shipment costs it; null for nothing
 * @param labor what a unit costs it; null for nothing
 * @param openingHours none for open all day, every day
 * @param cutOffs none for as long as it is open
 * @param processing null for no time
 * @param holidays whose holidays it keeps; null for those of its address
 * @param closures days on which it does not work besides
 * @param openings hours of single dates
 * @param capacity null for no limit
 * @param hazmatRefused classes of hazardous goods that it does not handle; null for none
 * @param acceptance how long it may take to accept its part of an order; null for as long as it
 *     likes
 */
public record LocationOperations(
        @Nullable Integer priority,
        List<String> tags,
        @Nullable Money handling,
        @Nullable Money labor,
        List<OpeningHours> openingHours,
        List<CutOff> cutOffs,
        @Nullable Processing processing,
        @Nullable HolidayRegion holidays,
        List<Closure> closures,
        List<SpecialOpening> openings,
        @Nullable DailyCapacity capacity,
        @Nullable List<String> hazmatRefused,
        @Nullable Acceptance acceptance) {

    /** The priority of a location of which nothing is said. */
    public static final int USUAL_PRIORITY = 100;

    /** Of which nothing is said. */
    public static final LocationOperations NONE =
            new LocationOperations(
                    null, List.of(), null, null, List.of(), List.of(), null, null, List.of(),
                    List.of(), null);

    public LocationOperations {
        tags = List.copyOf(tags);
        openingHours = List.copyOf(openingHours);
        cutOffs = List.copyOf(cutOffs);
        closures = List.copyOf(closures);
        openings = List.copyOf(openings);
        hazmatRefused = hazmatRefused == null ? null : List.copyOf(hazmatRefused);
    }

    /** One that handles everything, and takes the time it likes. */
    public LocationOperations(
            @Nullable Integer priority,
            List<String> tags,
            @Nullable Money handling,
            @Nullable Money labor,
            List<OpeningHours> openingHours,
            List<CutOff> cutOffs,
            @Nullable Processing processing,
            @Nullable HolidayRegion holidays,
            List<Closure> closures,
            List<SpecialOpening> openings,
            @Nullable DailyCapacity capacity) {
        this(
                priority,
                tags,
                handling,
                labor,
                openingHours,
                cutOffs,
                processing,
                holidays,
                closures,
                openings,
                capacity,
                null,
                null);
    }

    /** Classes of hazardous goods that it does not handle. */
    public List<String> refusedHazmat() {
        return hazmatRefused == null ? List.of() : hazmatRefused;
    }

    /** Its place among locations that are as good. */
    public int rank() {
        return Objects.requireNonNullElse(priority, USUAL_PRIORITY);
    }

    /** How long it works on an order. */
    public Processing work() {
        return Objects.requireNonNullElse(processing, Processing.NONE);
    }

    /** Whose holidays it keeps, at an address; null if nobody's. */
    public @Nullable HolidayRegion holidaysAt(@Nullable Address address) {
        if (holidays != null || address == null) {
            return holidays;
        }
        return new HolidayRegion(address.country(), address.region());
    }

    /** Its calendar, with the holidays that it keeps. */
    public OperatingCalendar calendar(ZoneId zone, Set<LocalDate> kept) {
        return new OperatingCalendar(zone, openingHours, cutOffs, kept, closures, openings);
    }
}
