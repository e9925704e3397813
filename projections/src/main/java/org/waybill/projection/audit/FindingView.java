package org.waybill.projection.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it must be, as it is told to those who ask.
 *
 * @param subject a name of {@link Subject}
 * @param place the location, the channel, or the line of an order or a cart; empty for the SKU
 * @param position of the log at which it was looked at
 * @param event the event behind which it was wrong first; null where that cannot be told
 * @param goneAt when it was no longer found; null while it is
 */
public record FindingView(
        String sku,
        String subject,
        String place,
        String detail,
        long found,
        long expected,
        long position,
        @Nullable Long event,
        Instant foundAt,
        @Nullable Instant goneAt) {}
