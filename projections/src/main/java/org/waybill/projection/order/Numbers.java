package org.waybill.projection.order;

import java.util.List;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;

/** Finds the one order meant by a number, which several channels may have given. */
final class Numbers {

    private Numbers() {}

    static <T> T only(List<T> orders, String number) {
        if (orders.isEmpty()) {
            throw new RejectedException(
                    Rejection.notFound("order.unknown", "There is no order %s.".formatted(number)));
        }
        if (orders.size() > 1) {
            var detail = "Several channels have an order %s; name the channel.".formatted(number);
            throw new RejectedException(Rejection.conflict("order.ambiguous", detail));
        }
        return orders.getFirst();
    }
}
