package org.waybill.benchmark.olist;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The data's times: local ones of São Paulo, without a zone. A time that came twice when the clocks
 * went back means the first; one that was skipped when they went forward means an hour later.
 */
public final class Times {

    /** Where they are local. */
    public static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

    private Times() {}

    /** The instant; null for an empty text. */
    static @Nullable Instant parse(String text) {
        return text.isEmpty()
                ? null
                : LocalDateTime.parse(text.replace(' ', 'T')).atZone(ZONE).toInstant();
    }
}
