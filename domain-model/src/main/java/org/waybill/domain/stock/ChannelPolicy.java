package org.waybill.domain.stock;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a channel may see of the network's stock.
 *
 * @param threshold units withheld from it
 * @param quota units kept for it alone; null for none
 * @param sold of its quota, what it has promised since the quota was set
 * @param cap the most it may promise; null for no limit but the stock's
 * @param preorder what it may promise before there is any; null for nothing
 */
public record ChannelPolicy(
        long threshold,
        @Nullable Long quota,
        long sold,
        @Nullable Cap cap,
        @Nullable Preorder preorder) {

    /** Nothing withheld, nothing kept. */
    public static final ChannelPolicy NONE = new ChannelPolicy(0, null, 0, null, null);

    private static final Preorder NO_PREORDER = new Preorder(0, Instant.EPOCH, 0, 0);

    /** What is still kept for the channel alone. */
    public long ringFenced() {
        return quota == null ? 0 : Math.clamp(quota - sold, 0L, quota);
    }

    /** Units promised before there were any, and not due yet at an instant. */
    long undue(Instant at) {
        return preorder == null ? 0 : preorder.undue(at);
    }

    /** What may still be promised at an instant before there is any. */
    public long preorderLeft(Instant at) {
        return preorder == null ? 0 : preorder.left(at);
    }

    boolean sameAs(long otherThreshold, @Nullable Long otherQuota) {
        return threshold == otherThreshold && Objects.equals(quota, otherQuota);
    }

    boolean sameCap(@Nullable Long units) {
        return units == null ? cap == null : cap != null && cap.units() == units;
    }

    boolean samePreorder(@Nullable Long units, @Nullable Instant until) {
        if (preorder == null || preorder.units() == 0) {
            return units == null;
        }
        return units != null && preorder.units() == units && preorder.until().equals(until);
    }

    /** With other settings; what was sold counts against the same quota, not against a new one. */
    ChannelPolicy with(long newThreshold, @Nullable Long newQuota) {
        long kept = Objects.equals(quota, newQuota) ? sold : 0;
        return new ChannelPolicy(newThreshold, newQuota, kept, cap, preorder);
    }

    /** With another cap, of which nothing is sold. */
    ChannelPolicy withCap(@Nullable Long units) {
        var next = units == null ? null : new Cap(units, 0);
        return new ChannelPolicy(threshold, quota, sold, next, preorder);
    }

    /** With another pre-order quota; what was promised of the former one counts against it. */
    ChannelPolicy withPreorder(@Nullable Long units, @Nullable Instant until) {
        var former = preorder == null ? NO_PREORDER : preorder;
        var next =
                units == null || until == null
                        ? former.with(0, Instant.EPOCH)
                        : former.with(units, until);
        return with(next);
    }

    ChannelPolicy sell(long quantity) {
        return new ChannelPolicy(
                threshold,
                quota,
                quota == null ? sold : sold + quantity,
                cap == null ? null : cap.sell(quantity),
                preorder);
    }

    /** The channel promised of its pre-order quota, or took back. */
    ChannelPolicy sellPreorder(long quantity) {
        return preorder == null ? this : with(preorder.sell(quantity));
    }

    /** Units are no longer pre-ordered: there are some, or else they are the quota's again. */
    ChannelPolicy endPreorder(long quantity, boolean filled) {
        if (preorder == null) {
            return this;
        }
        return with(filled ? preorder.fill(quantity) : preorder.sell(-quantity));
    }

    private ChannelPolicy with(Preorder next) {
        return new ChannelPolicy(threshold, quota, sold, cap, next);
    }
}
