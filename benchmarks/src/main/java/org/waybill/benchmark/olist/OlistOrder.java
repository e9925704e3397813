package org.waybill.benchmark.olist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order with everything recorded about it.
 *
 * @param person the customer over all of its orders; {@code customer} is new with each of them
 * @param shippingLimit until when the sellers were to hand it to the carrier; the latest, if they
 *     differ
 * @param paid in cents, freight included
 * @param lines empty where the data have none
 */
public record OlistOrder(
        String id,
        String customer,
        String person,
        Place home,
        OlistStatus status,
        Instant purchased,
        @Nullable Instant approved,
        @Nullable Instant carrier,
        @Nullable Instant delivered,
        Instant estimated,
        @Nullable Instant shippingLimit,
        long paid,
        List<OlistLine> lines) {

    /** Stands for goods that nobody recorded and that never left anybody. */
    public static final String UNRECORDED = "UNRECORDED";

    /** Stands for goods that nobody recorded although a seller had them. */
    public static final String UNRECORDED_SUPPLIED = "UNRECORDED-SUPPLIED";

    public OlistOrder {
        lines = List.copyOf(lines);
    }

    /**
     * Units of a product from a seller.
     *
     * @param id the number of the first of its rows
     * @param cents the price of one
     */
    public record OlistLine(String id, String product, String seller, int quantity, long cents) {}

    /**
     * What is ordered; where no lines are recorded, one of something unrecorded at what was paid.
     */
    public List<OlistLine> wanted() {
        if (!lines.isEmpty()) {
            return lines;
        }
        var sku = supplied() ? UNRECORDED_SUPPLIED : UNRECORDED;
        return List.of(new OlistLine("1", sku, UNRECORDED, 1, paid));
    }

    /** What became of it. */
    public Fate fate() {
        return switch (status) {
            case CREATED, UNAVAILABLE -> Fate.WAITING;
            case APPROVED, INVOICED -> Fate.ACCEPTED;
            case PROCESSING -> Fate.PICKED;
            case SHIPPED -> Fate.SHIPPED;
            case DELIVERED -> Fate.DELIVERED;
            case CANCELED -> canceled();
        };
    }

    private Fate canceled() {
        if (delivered != null) {
            return Fate.DELIVERED;
        }
        return carrier == null ? Fate.CANCELLED : Fate.SHIPPED;
    }

    /** Whether its sellers ever had what it wants. */
    public boolean supplied() {
        return switch (fate()) {
            case WAITING -> false;
            case CANCELLED -> !lines.isEmpty();
            case ACCEPTED, PICKED, SHIPPED, DELIVERED -> true;
        };
    }
}
