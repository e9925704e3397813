package org.waybill.domain.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.order.LineState;
import org.waybill.domain.order.Method;
import org.waybill.domain.order.Order;

/**
 * What routing knows of an order.
 *
 * @param country where the goods go, ISO 3166; null where they are collected
 * @param currency of its prices, ISO 4217
 * @param value worth of what is routed, in minor units
 * @param units that are routed
 * @param priority 0 for an order without one; more is more urgent
 * @param promisedDay the last day on which it is not late, counted from 1970-01-01; null if none
 *     was promised
 * @param refusals by how many locations the line that was refused most often was refused
 * @param at now
 * @param complete whether all of it has to come in one shipment; null if it may be split
 * @param kinds what goods its lines are, each kind once; null if nothing is said of any
 */
public record OrderFacts(
        ChannelId channel,
        Method method,
        @Nullable String country,
        @Nullable String region,
        String currency,
        long value,
        long units,
        int priority,
        @Nullable Integer promisedDay,
        int refusals,
        Instant at,
        @Nullable Boolean complete,
        @Nullable List<Kind> kinds) {

    public OrderFacts {
        kinds = kinds == null ? null : List.copyOf(kinds);
    }

    /** Of an order that may be split, and of whose goods nothing is said. */
    public OrderFacts(
            ChannelId channel,
            Method method,
            @Nullable String country,
            @Nullable String region,
            String currency,
            long value,
            long units,
            int priority,
            @Nullable Integer promisedDay,
            int refusals,
            Instant at) {
        this(
                channel,
                method,
                country,
                region,
                currency,
                value,
                units,
                priority,
                promisedDay,
                refusals,
                at,
                null,
                null);
    }

    /**
     * What is known of an order when its open lines are routed.
     *
     * @param wants what is routed of it
     * @param kinds what goods those are
     */
    public static OrderFacts of(Order order, List<Want> wants, Collection<Kind> kinds, Instant at) {
        var placed = order.asPlaced();
        var to = placed.shipTo();
        var wish = placed.wish();
        long value = 0;
        long units = 0;
        for (var want : wants) {
            value += want.value() * want.units();
            units += want.units();
        }
        int refusals =
                order.lines().values().stream()
                        .filter(line -> line.unassigned() > 0)
                        .mapToInt(LineState::attempts)
                        .max()
                        .orElse(0);
        return new OrderFacts(
                placed.channel(),
                placed.method(),
                to == null ? null : to.address().country(),
                to == null ? null : to.address().region(),
                placed.lines().getFirst().unitPrice().currency(),
                value,
                units,
                wish == null ? 0 : wish.priority(),
                wish == null ? null : day(wish.deliverBy()),
                refusals,
                at,
                wish == null || !wish.complete() ? null : true,
                told(kinds));
    }

    private static @Nullable List<Kind> told(Collection<Kind> kinds) {
        var each = kinds.stream().distinct().toList();
        return each.stream().allMatch(Kind.PLAIN::equals) ? null : each;
    }

    /** What goods its lines are. */
    List<Kind> goods() {
        return kinds == null ? List.of(Kind.PLAIN) : kinds;
    }

    /** Whether all of it has to come in one shipment. */
    boolean whole() {
        return Boolean.TRUE.equals(complete);
    }

    private static @Nullable Integer day(@Nullable LocalDate date) {
        return date == null ? null : (int) date.toEpochDay();
    }

    /** Today, in UTC, counted as the promised day is. */
    int today() {
        return (int) Math.floorDiv(at.getEpochSecond(), 86_400L);
    }
}
