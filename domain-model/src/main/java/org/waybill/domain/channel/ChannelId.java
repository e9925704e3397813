package org.waybill.domain.channel;

/** Names a sales channel. */
public record ChannelId(String value) implements Comparable<ChannelId> {

    /** Where its aggregate stands in the log. */
    public String address() {
        return "channel:" + value;
    }

    @Override
    public int compareTo(ChannelId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
