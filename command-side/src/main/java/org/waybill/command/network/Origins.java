package org.waybill.command.network;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.calendar.HolidayRegion;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Destination;
import org.waybill.domain.promise.Delivery;
import org.waybill.domain.promise.Origin;

/** Tells promises about both ends of a way: calendars, holidays, places. */
@Component
public class Origins {

    private final Configuration configuration;
    private final PublicHolidays holidays;

    Origins(Configuration configuration, PublicHolidays holidays) {
        this.configuration = configuration;
        this.holidays = holidays;
    }

    /**
     * A location as goods come from it; null if it was never defined.
     *
     * @param at when the order is placed
     * @param backlogDays working days that its work left from before takes
     */
    public @Nullable Origin origin(LocationId id, Instant at, int backlogDays) {
        var profile = configuration.location(id);
        if (profile == null) {
            return null;
        }
        var operations = configuration.operations(id);
        var kept = holidays.around(operations.holidaysAt(profile.address()), yearOf(at));
        return new Origin(
                id,
                profile.address(),
                profile.geo(),
                operations.calendar(ZoneId.of(profile.timeZone()), kept),
                operations.work(),
                backlogDays);
    }

    /** A customer's place as goods go to it. */
    public Delivery delivery(Destination to, Instant at) {
        var region = new HolidayRegion(to.address().country(), to.address().region());
        return new Delivery(to, holidays.around(region, yearOf(at)));
    }

    private static int yearOf(Instant at) {
        return at.atZone(ZoneOffset.UTC).getYear();
    }
}
