package org.waybill.domain.cart;

import org.waybill.domain.channel.ChannelId;

/**
 * Names a cart everywhere: the cart's id, {@code @}, its channel.
 *
 * @param value id, {@code @}, channel
 */
public record CartKey(String value) implements Comparable<CartKey> {

    /** The key of a channel's cart. */
    public static CartKey of(String cart, ChannelId channel) {
        return new CartKey(cart + "@" + channel.value());
    }

    /** The cart's id, as the channel gave it. */
    public String cart() {
        return value.substring(0, value.indexOf('@'));
    }

    /** The channel. */
    public ChannelId channel() {
        return new ChannelId(value.substring(value.indexOf('@') + 1));
    }

    /** Where its aggregate stands in the log. */
    public String address() {
        return "cart:" + value;
    }

    @Override
    public int compareTo(CartKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
