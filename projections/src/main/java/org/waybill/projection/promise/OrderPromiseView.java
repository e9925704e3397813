package org.waybill.projection.promise;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.order.Method;
import org.waybill.domain.promise.PromiseStatus;

/**
 * How an order stands to its promise.
 *
 * @param firstLatest the last date of the first promise: whether it was kept goes by that
 * @param latest the last date that is promised now
 * @param dueAt the first moment in which the first promise is broken
 * @param expectedAt the same of what is promised now
 * @param leaveBy by when the next part has to leave or to be ready; null if none has to
 * @param waiting whether units of it have no location
 * @param thereAt when all of it was there; null if it is not
 * @param changes how often it was promised anew
 */
public record OrderPromiseView(
        String orderId,
        String channel,
        @Nullable Method method,
        PromiseStatus status,
        LocalDate firstLatest,
        LocalDate latest,
        Instant dueAt,
        Instant expectedAt,
        @Nullable Instant leaveBy,
        boolean waiting,
        @Nullable Instant thereAt,
        int changes) {}
