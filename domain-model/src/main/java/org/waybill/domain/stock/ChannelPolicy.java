package org.waybill.domain.stock;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a channel may see of the network's stock.
 *
 * @param threshold units withheld from it
 * @param quota units kept for it alone; null for none
 * @param sold of its quota, what it has promised since the quota was set
 */
public record ChannelPolicy(long threshold, @Nullable Long quota, long sold) {

    /** Nothing withheld, nothing kept. */
    public static final ChannelPolicy NONE = new ChannelPolicy(0, null, 0);

    /** What is still kept for the channel alone. */
    public long ringFenced() {
        return quota == null ? 0 : Math.clamp(quota - sold, 0L, quota);
    }

    boolean sameAs(long otherThreshold, @Nullable Long otherQuota) {
        return threshold == otherThreshold && Objects.equals(quota, otherQuota);
    }

    /** With other settings; what was sold counts against the same quota, not against a new one. */
    ChannelPolicy with(long newThreshold, @Nullable Long newQuota) {
        return new ChannelPolicy(
                newThreshold, newQuota, Objects.equals(quota, newQuota) ? sold : 0);
    }

    ChannelPolicy sell(long quantity) {
        return quota == null ? this : new ChannelPolicy(threshold, quota, sold + quantity);
    }
}
