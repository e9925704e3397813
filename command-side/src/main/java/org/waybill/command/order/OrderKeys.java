package org.waybill.command.order;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.order.OrderEvent;
import org.waybill.domain.order.OrderKey;
import org.waybill.store.EventLog;

/** Finds the order that a number means. */
@Component
class OrderKeys {

    private final EventLog log;

    OrderKeys(EventLog log) {
        this.log = log;
    }

    /**
     * The order.
     *
     * @param channel its channel; null if the number alone should tell
     * @throws RejectedException if there is none, or if several channels have the number
     */
    OrderKey find(String number, @Nullable String channel) {
        if (channel != null) {
            var key = OrderKey.of(number, new ChannelId(channel));
            return log.addresses(key.address()).contains(key.address()) ? key : none(number);
        }
        var addresses = log.addresses("order:" + number + "@");
        if (addresses.size() > 1) {
            var detail = "Several channels have an order %s: name the channel.".formatted(number);
            throw new RejectedException(Rejection.conflict("order.ambiguous", detail));
        }
        return addresses.isEmpty()
                ? none(number)
                : new OrderKey(addresses.getFirst().substring("order:".length()));
    }

    /** The order that was placed by the command whose last event has this position. */
    OrderKey placedAt(long position) {
        var event = log.at(List.of(position)).getFirst().payload();
        if (event instanceof OrderEvent orderEvent) {
            return orderEvent.order();
        }
        throw new IllegalStateException("position %d placed no order".formatted(position));
    }

    private static OrderKey none(String number) {
        throw new RejectedException(
                Rejection.notFound("order.unknown", "There is no order %s.".formatted(number)));
    }
}
