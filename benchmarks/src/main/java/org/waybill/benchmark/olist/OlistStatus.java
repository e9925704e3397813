package org.waybill.benchmark.olist;

import java.util.Locale;

/** Where an order stood when the data were published, in Olist's words. */
public enum OlistStatus {
    CREATED,
    APPROVED,
    INVOICED,
    PROCESSING,
    SHIPPED,
    DELIVERED,
    CANCELED,
    UNAVAILABLE;

    static OlistStatus parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
