package org.waybill.domain.order;

import org.waybill.domain.channel.ChannelId;

/**
 * Names an order everywhere: the number its channel gave it, {@code @}, the channel. Two channels
 * may use one number.
 *
 * @param value number, {@code @}, channel
 */
public record OrderKey(String value) implements Comparable<OrderKey> {

    /** The key of a channel's order number. */
    public static OrderKey of(String number, ChannelId channel) {
        return new OrderKey(number + "@" + channel.value());
    }

    /** The order number, as the channel gave it. */
    public String number() {
        return value.substring(0, value.indexOf('@'));
    }

    /** The channel. */
    public ChannelId channel() {
        return new ChannelId(value.substring(value.indexOf('@') + 1));
    }

    /** Where its aggregate stands in the log. */
    public String address() {
        return "order:" + value;
    }

    @Override
    public int compareTo(OrderKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
