package org.waybill.command.capacity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.waybill.command.network.Known;
import org.waybill.domain.location.LocationId;

/** Which day it is where a location is. */
@Component
class LocalDays {

    private final Known known;

    LocalDays(Known known) {
        this.known = known;
    }

    /** The date; who asks for a location that nobody configured is refused. */
    LocalDate at(LocationId location, Instant instant) {
        return LocalDate.ofInstant(instant, ZoneId.of(known.location(location).timeZone()));
    }
}
