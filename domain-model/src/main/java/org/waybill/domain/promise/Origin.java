package org.waybill.domain.promise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.calendar.OperatingCalendar;
import org.waybill.domain.calendar.Processing;
import org.waybill.domain.location.Address;
import org.waybill.domain.location.Geo;
import org.waybill.domain.location.LocationId;

/**
 * Where goods come from.
 *
 * @param address null if it is not known
 * @param geo null if it is not known
 * @param backlogDays working days that work left from before takes
 * @param workday the first day on which it has room for the work; null if it always has
 */
public record Origin(
        LocationId location,
        @Nullable Address address,
        @Nullable Geo geo,
        OperatingCalendar calendar,
        Processing processing,
        int backlogDays,
        @Nullable LocalDate workday) {

    /** One that always has room. */
    public Origin(
            LocationId location,
            @Nullable Address address,
            @Nullable Geo geo,
            OperatingCalendar calendar,
            Processing processing,
            int backlogDays) {
        this(location, address, geo, calendar, processing, backlogDays, null);
    }

    /** The same, working otherwise. */
    public Origin working(Processing other) {
        return new Origin(location, address, geo, calendar, other, backlogDays, workday);
    }

    /** The same, with room from a day on. */
    public Origin on(LocalDate first) {
        return new Origin(location, address, geo, calendar, processing, backlogDays, first);
    }
}
