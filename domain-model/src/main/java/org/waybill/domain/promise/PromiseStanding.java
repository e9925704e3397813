package org.waybill.domain.promise;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What an order's customer was promised, first and last.
 *
 * @param firstLatest the last date of the first promise: whether it was kept goes by that
 * @param firstDue the first moment after the first promise
 * @param now what is promised now
 * @param times how often it was promised anew
 */
public record PromiseStanding(
        LocalDate firstLatest, Instant firstDue, OrderPromise now, int times) {

    /** After the first promise. */
    public static PromiseStanding of(OrderPromise promise) {
        return new PromiseStanding(promise.latest(), promise.dueBy(), promise, 0);
    }

    /** After another one. */
    public PromiseStanding anew(OrderPromise promise) {
        return new PromiseStanding(firstLatest, firstDue, promise, times + 1);
    }
}
