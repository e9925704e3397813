package org.waybill.projection.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.order.OrderStatus;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Reservation;
import org.waybill.domain.stock.ReservationKey;
import org.waybill.domain.stock.Stock;
import org.waybill.projection.Past;

/** Finds units that are set aside for somebody who does not want them any more. */
final class Leaks {

    /** How long after its end a hold may still stand: a timer ends it, or the next promise does. */
    private static final Duration OVERDUE = Duration.ofMinutes(10);

    private static final String ORDER = "order:";
    private static final int REMEMBERED = 2_000;

    private final Past past;
    private final long position;
    private final Instant now;
    private final Map<OrderKey, Order> orders =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<OrderKey, Order> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /** Looks at one position, where what one commit does is done. */
    Leaks(Past past, long position, Instant now) {
        this.past = past;
        this.position = position;
        this.now = now;
    }

    List<Finding> of(Sku sku, Stock stock) {
        var findings = new ArrayList<Finding>();
        stock.reservations()
                .forEach(
                        (key, reservation) -> {
                            if (key.owner().value().startsWith(ORDER)) {
                                reservation(findings, sku, key, reservation);
                            }
                        });
        stock.holds()
                .forEach(
                        (key, hold) -> {
                            if (hold.expiresAt().plus(OVERDUE).isBefore(now)) {
                                var detail =
                                        "The hold of %d units was over at %s."
                                                .formatted(hold.quantity(), hold.expiresAt());
                                add(findings, sku, Subject.HOLD, key, detail, hold.quantity(), 0);
                            }
                        });
        return findings;
    }

    private void reservation(
            List<Finding> findings, Sku sku, ReservationKey key, Reservation reservation) {
        var id = new OrderKey(key.owner().value().substring(ORDER.length()));
        var order = orders.computeIfAbsent(id, unread -> past.order(unread, position));
        long wanted = wanted(order, key.line(), sku);
        if (reservation.total() > wanted) {
            var detail =
                    "%d units are promised to order %s, which is %s and wants %d."
                            .formatted(reservation.total(), id, standing(order), wanted);
            add(findings, sku, Subject.RESERVATION, key, detail, reservation.total(), wanted);
        }
    }

    private static String standing(Order order) {
        return order.placed() == null ? "UNKNOWN" : order.status().name();
    }

    /** What a line still takes from stock. */
    private static long wanted(Order order, LineId line, Sku sku) {
        var state = order.lines().get(line);
        if (order.placed() == null || state == null || ended(order)) {
            return 0;
        }
        return state.line().requirements().stream()
                .filter(part -> part.sku().equals(sku))
                .mapToLong(part -> (long) part.quantity() * state.open())
                .sum();
    }

    private static boolean ended(Order order) {
        return order.status() == OrderStatus.COMPLETED || order.status() == OrderStatus.CANCELLED;
    }

    private void add(
            List<Finding> findings,
            Sku sku,
            Subject subject,
            ReservationKey key,
            String detail,
            long found,
            long expected) {
        var place = key.owner() + "/" + key.line();
        findings.add(new Finding(sku, subject, place, detail, found, expected, position, null));
    }
}
