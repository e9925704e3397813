package org.waybill.domain.promise;

import java.time.LocalDate;
import java.util.List;

/**
 * A part of the way from an order to its delivery.
 *
 * @param from the date on which it begins, where it happens
 * @param to the date on which it ends
 * @param why what it had to wait for, each once, in order of time; nothing if it did not wait
 */
public record Step(Kind kind, LocalDate from, LocalDate to, List<Wait> why) {

    public Step {
        why = List.copyOf(why);
    }

    /** The parts, in order. */
    public enum Kind {
        /** From the order to the day for which it counts. */
        ORDER,
        /** Work at the location. */
        PROCESSING,
        /** Work that is left from before. */
        BACKLOG,
        /** Until the location has room for it. */
        ROOM,
        /** From being ready to being taken by the carrier. */
        PICKUP,
        /** On the way at its fastest. */
        TRANSIT_FASTEST,
        /** On the way at its slowest. */
        TRANSIT_SLOWEST
    }

    /** What something has to wait for. */
    public enum Wait {
        /** It was too late for that day. */
        CUT_OFF_PASSED,
        /** Nobody was there any more that day. */
        AFTER_HOURS,
        /** The location is closed on that day of the week. */
        CLOSED_THAT_DAY,
        /** It is a public holiday. */
        HOLIDAY,
        /** The location is closed for once. */
        CLOSURE,
        /** The carrier does not come on that day of the week. */
        NO_PICKUP_THAT_DAY,
        /** The carrier had come already. */
        PICKUP_PASSED,
        /** The carrier does not deliver on that day of the week. */
        NO_DELIVERY_THAT_DAY
    }
}
