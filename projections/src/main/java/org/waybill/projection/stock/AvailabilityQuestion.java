package org.waybill.projection.stock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.order.Method;
import org.waybill.domain.product.Sku;

/**
 * What somebody wants to know about availability.
 *
 * @param skus in the order to answer in
 * @param method how the customer would get it; null if that is open
 * @param by until when supply may still come in; null for what is there already
 * @param explain whether to tell each step of the sum
 * @param locations of so many locations at most the answer tells the parts
 */
public record AvailabilityQuestion(
        List<Sku> skus,
        ChannelId channel,
        @Nullable Method method,
        @Nullable Instant by,
        boolean explain,
        int locations) {

    /** Of so many locations an answer tells, unless somebody wants more or fewer. */
    public static final int USUAL_LOCATIONS = 200;

    public AvailabilityQuestion {
        skus = skus.stream().distinct().toList();
    }

    /** By ids as they are written. */
    public static AvailabilityQuestion of(
            List<String> skus,
            String channel,
            @Nullable Method method,
            @Nullable Instant by,
            boolean explain) {
        return new AvailabilityQuestion(
                skus.stream().map(Sku::new).toList(),
                new ChannelId(channel),
                method,
                by,
                explain,
                USUAL_LOCATIONS);
    }

    /** The same, answered with the parts of so many locations at most. */
    public AvailabilityQuestion telling(int most) {
        return new AvailabilityQuestion(skus, channel, method, by, explain, most);
    }
}
