package org.waybill.command.location;

import static org.waybill.command.location.OperationsBody.orNone;

import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.http.RequestException;
import org.waybill.command.network.PublicHolidays;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.calendar.Weekday;

/** What must be true of a location's operations beyond the form of their fields. */
@Component
class OperationsChecks {

    private final PublicHolidays known;

    OperationsChecks(PublicHolidays known) {
        this.known = known;
    }

    void check(OperationsBody body) {
        hours(body);
        cutOffs(body);
        dates(body);
        holidays(body.holidays());
    }

    private static void hours(OperationsBody body) {
        var all = orNone(body.openingHours());
        for (int i = 0; i < all.size(); i++) {
            var one = all.get(i);
            var at = "/openingHours/%d".formatted(i);
            ordered(one.from(), one.to(), at);
            for (var other : all.subList(0, i)) {
                boolean apart =
                        one.to().compareTo(other.from()) <= 0
                                || other.to().compareTo(one.from()) <= 0;
                if (one.day() == other.day() && !apart) {
                    throw RequestException.malformed("overlaps other hours of that day", at);
                }
            }
        }
    }

    private static void cutOffs(OperationsBody body) {
        var days = EnumSet.noneOf(Weekday.class);
        var all = orNone(body.cutOffs());
        for (int i = 0; i < all.size(); i++) {
            if (!days.add(all.get(i).day())) {
                throw RequestException.malformed("is there twice", "/cutOffs/%d/day".formatted(i));
            }
        }
    }

    private static void dates(OperationsBody body) {
        var closures = orNone(body.closures());
        for (int i = 0; i < closures.size(); i++) {
            if (closures.get(i).to().isBefore(closures.get(i).from())) {
                throw RequestException.malformed(
                        "must not be before from", "/closures/%d/to".formatted(i));
            }
        }
        var openings = orNone(body.openings());
        for (int i = 0; i < openings.size(); i++) {
            ordered(openings.get(i).from(), openings.get(i).to(), "/openings/%d".formatted(i));
        }
    }

    private static void ordered(String from, String to, String at) {
        if (to.compareTo(from) <= 0) {
            throw RequestException.malformed("must be after from", at + "/to");
        }
    }

    private void holidays(OperationsBody.@Nullable HolidaysBody body) {
        if (body == null) {
            return;
        }
        if (!known.knows(body.country())) {
            throw unknown("No holidays of %s are known.".formatted(body.country()), "country");
        }
        if (body.region() != null && !known.knows(body.country(), body.region())) {
            throw unknown(
                    "No holidays of this part of %s are known.".formatted(body.country()),
                    "region");
        }
    }

    private static RejectedException unknown(String detail, String field) {
        return new RejectedException(
                Rejection.unacceptable("location.holidays-unknown", detail, "/holidays/" + field));
    }
}
