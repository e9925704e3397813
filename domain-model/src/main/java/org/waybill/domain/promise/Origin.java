package org.waybill.domain.promise;

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
 */
public record Origin(
        LocationId location,
        @Nullable Address address,
        @Nullable Geo geo,
        OperatingCalendar calendar,
        Processing processing,
        int backlogDays) {}
