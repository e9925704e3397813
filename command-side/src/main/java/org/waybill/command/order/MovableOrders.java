package org.waybill.command.order;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.order.OrderKey;

/** Knows the orders with parts that no location has accepted. */
public interface MovableOrders {

    /**
     * Those of whom a location was asked longest ago.
     *
     * @param channel null for any
     * @param most so many at most
     */
    List<OrderKey> oldest(@Nullable ChannelId channel, int most);
}
