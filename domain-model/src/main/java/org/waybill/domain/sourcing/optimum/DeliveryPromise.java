package org.waybill.domain.sourcing.optimum;

/**
 * When the customer was told to have everything.
 *
 * @param day the last day that is not late, counted as the services' days
 * @param hard whether nothing may be late
 * @param perDayLate micros for each day that a shipment is late, where it may be
 */
public record DeliveryPromise(int day, boolean hard, long perDayLate) {

    public DeliveryPromise {
        Range.within("the day of a promise", day, -Range.MOST_DAYS, Range.MOST_DAYS);
        Range.within("the cost of a late day", perDayLate, 0, Range.MOST_MICROS);
    }

    /** One that must be kept. */
    public static DeliveryPromise hard(int day) {
        return new DeliveryPromise(day, true, 0);
    }

    /** One that may be broken, for a price. */
    public static DeliveryPromise soft(int day, long perDayLate) {
        return new DeliveryPromise(day, false, perDayLate);
    }

    /** Whether a delivery on that day is out of the question. */
    boolean forbids(int delivery) {
        return hard && delivery > day;
    }

    /** Micros for a delivery on that day. */
    long lateness(int delivery) {
        return Range.times(Math.max(0, (long) delivery - day), perDayLate);
    }
}
