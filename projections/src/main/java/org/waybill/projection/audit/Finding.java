package org.waybill.projection.audit;

import org.jspecify.annotations.Nullable;
import org.waybill.domain.product.Sku;

/**
 * Something that is not as it must be.
 *
 * @param place the location, the channel, or the line of an order or a cart; empty for the SKU
 * @param detail what is wrong, in a sentence
 * @param position of the log at which it was looked at
 * @param event the event behind which it was wrong first; null where that cannot be told
 */
record Finding(
        Sku sku,
        Subject subject,
        String place,
        String detail,
        long found,
        long expected,
        long position,
        @Nullable Long event) {

    /** What makes it the same finding at another moment. */
    Identity identity() {
        return new Identity(sku, subject, place);
    }

    /** What is wrong, whenever that is seen. */
    record Identity(Sku sku, Subject subject, String place) {}
}
