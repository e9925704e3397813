package org.waybill.benchmark.simulation;

import org.waybill.domain.location.LocationId;

/**
 * A warehouse or a store.
 *
 * @param cycle days from one delivery to the next
 * @param phase of the first day, how many days of its cycle are over
 * @param handling micros for a parcel
 * @param labor micros for a unit
 * @param walkIn customers a day, by article
 * @param level units it is filled up to, by article; less than nothing where it does not deal in it
 */
record Site(
        int number,
        LocationId location,
        boolean warehouse,
        double east,
        double north,
        int cycle,
        int phase,
        long handling,
        long labor,
        double[] walkIn,
        int[] level) {

    boolean carries(int article) {
        return level[article] >= 0;
    }

    boolean filledUpOn(int day) {
        return (day + phase) % cycle == 0;
    }

    /** Days from the morning of a day until it is filled up next. */
    int daysLeft(int day) {
        return cycle - (day + phase) % cycle;
    }

    /** How often it has been filled up before, on a day. */
    int cycles(int day) {
        return (day + phase) / cycle;
    }

    long metres(City city) {
        return Math.round(1000 * Math.hypot(east - city.east(), north - city.north()));
    }
}
