package org.waybill.domain.promise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.order.Allotment;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.OrderEvent;
import org.waybill.domain.order.OrderEvent.OrderPromised;
import org.waybill.domain.order.OrderEvent.OrderRepromised;
import org.waybill.domain.order.OrderKey;

/** The rules of what the customer of an order is promised. */
public final class OrderPromises {

    private OrderPromises() {}

    /**
     * Says what follows when parts are promised, for the first time or anew. What was said of its
     * other parts holds. Nothing is said where nobody can say when one of its parts is there, and
     * nothing anew where the customer knows it already.
     *
     * @param answers the parts that somebody could say something of
     * @param why what had changed; of no account for the first promise
     * @param at now
     */
    public static List<OrderEvent> promise(
            Order order, OrderKey key, List<PartPromise> answers, Repromise why, Instant at) {
        var before = order.promised();
        var known = new TreeMap<FulfillmentId, PartPromise>();
        if (before != null) {
            before.now().parts().forEach(part -> known.put(part.fulfillment(), part));
        }
        answers.forEach(part -> known.put(part.fulfillment(), part));
        var promise = of(order.parts(), known, at);
        if (promise == null) {
            return List.of();
        }
        if (before == null) {
            return List.of(new OrderPromised(key, promise));
        }
        var told = standing(order);
        return told != null && promise.sameDates(told)
                ? List.of()
                : List.of(new OrderRepromised(key, promise, why));
    }

    private static @Nullable OrderPromise of(
            List<Allotment> parts, Map<FulfillmentId, PartPromise> known, Instant at) {
        var promised = new ArrayList<PartPromise>();
        for (var part : parts) {
            var one = known.get(part.fulfillment());
            if (one == null) {
                return null;
            }
            promised.add(one);
        }
        promised.sort(Comparator.comparing(PartPromise::fulfillment));
        return promised.isEmpty() ? null : new OrderPromise(at, promised);
    }

    /** What is promised now of the parts that there still are; null if nothing is. */
    public static @Nullable OrderPromise standing(Order order) {
        if (order.promised() == null) {
            return null;
        }
        var now = order.promised().now();
        var left =
                order.parts().stream()
                        .map(part -> now.part(part.fulfillment()))
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
        return left.isEmpty() ? null : new OrderPromise(now.at(), left);
    }
}
