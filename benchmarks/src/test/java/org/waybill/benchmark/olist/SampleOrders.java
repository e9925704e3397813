package org.waybill.benchmark.olist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.benchmark.olist.OlistOrder.OlistLine;

/** Orders made up for tests, in the shape of the data. */
public final class SampleOrders {

    public static final Instant BOUGHT = Instant.parse("2018-01-01T10:00:00Z");

    private SampleOrders() {}

    /** Days after it was bought; null where nothing is recorded. */
    public static OlistOrder order(
            String id,
            OlistStatus status,
            @Nullable Integer approved,
            @Nullable Integer carrier,
            @Nullable Integer delivered,
            OlistLine... lines) {
        return new OlistOrder(
                id,
                "customer-of-" + id,
                "person",
                new Place("01001", "sao paulo", "SP", null),
                status,
                BOUGHT,
                after(approved),
                after(carrier),
                after(delivered),
                day(30),
                lines.length == 0 ? null : day(5),
                12_345,
                List.of(lines));
    }

    public static OlistLine line(String product, String seller) {
        return new OlistLine("1", product, seller, 2, 1_990);
    }

    public static Instant day(int days) {
        return BOUGHT.plusSeconds(days * 86_400L);
    }

    private static @Nullable Instant after(@Nullable Integer days) {
        return days == null ? null : day(days);
    }
}
