package org.waybill.projection.capacity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.capacity.Limit;
import org.waybill.domain.capacity.Workload;
import org.waybill.domain.order.Method;

/**
 * A location's capacity, day by day.
 *
 * @param today the location's date
 * @param backlog confirmed work of past days that is not done
 * @param backlogDays how many days it takes, beginning with today, until it is
 * @param version the number of events
 */
public record CapacityView(
        String location,
        LocalDate today,
        Workload backlog,
        int backlogDays,
        List<Day> days,
        long version) {

    /**
     * A day.
     *
     * @param backlog the part of it that falls on this day
     * @param over whether more is taken than can be done
     */
    public record Day(
            LocalDate date,
            Limit limit,
            Workload booked,
            Workload confirmed,
            Workload used,
            Workload backlog,
            Left left,
            boolean over,
            List<Part> slots) {}

    /** A part of a day. */
    public record Part(
            String slot,
            Method method,
            LocalTime from,
            LocalTime to,
            Limit limit,
            Workload booked,
            Workload confirmed,
            Workload used,
            Left left,
            boolean over) {}

    /** What is left; null of what is not limited. */
    public record Left(@Nullable Long orders, @Nullable Long units) {

        static Left of(Limit limit, Workload room) {
            return new Left(
                    limit.orders() == null ? null : room.orders(),
                    limit.units() == null ? null : room.units());
        }
    }
}
