package org.waybill.command.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.waybill.command.http.Id;
import org.waybill.command.http.Quantity;
import org.waybill.command.http.RequestException;
import org.waybill.command.http.Text;
import org.waybill.domain.stock.AdjustmentReason;
import org.waybill.domain.stock.FeedMessage;

/**
 * A message of a feed, as it is sent.
 *
 * @param quantity of a sale, a return or a receipt: how many
 * @param delta of an adjustment: the difference, not 0
 * @param counted of a count: all that was there
 */
record MessageBody(
        @Text(max = 100) String externalId,
        @Min(0) @Max(1_000_000_000_000_000L) @Nullable Long sequence,
        @NotNull Instant occurredAt,
        @NotNull FeedMessage.Kind type,
        @Id String sku,
        @Id String location,
        @Quantity(required = false) @Nullable Integer quantity,
        @Min(-MOST) @Max(MOST) @Nullable Integer delta,
        @Min(0) @Max(MOST) @Nullable Integer counted,
        @Nullable AdjustmentReason reason) {

    private static final long MOST = 1_000_000_000;

    /**
     * What it says.
     *
     * @throws RequestException if it does not name the one number that goes with its type
     */
    FeedMessage message(String source) {
        return new FeedMessage(
                source,
                externalId,
                sequence,
                type,
                occurredAt.truncatedTo(ChronoUnit.MICROS),
                units(),
                reason);
    }

    private long units() {
        return switch (type) {
            case SALE -> -only("quantity", quantity, delta, counted);
            case RETURN, RECEIPT -> only("quantity", quantity, delta, counted);
            case ADJUSTMENT -> notNothing(only("delta", delta, quantity, counted));
            case COUNT -> only("counted", counted, quantity, delta);
        };
    }

    private long only(
            String name,
            @Nullable Integer wanted,
            @Nullable Integer other,
            @Nullable Integer another) {
        if (wanted == null || other != null || another != null) {
            throw RequestException.malformed(
                    "A message of type %s has %s and no other number.".formatted(type, name));
        }
        return wanted;
    }

    private static long notNothing(long delta) {
        if (delta == 0) {
            throw RequestException.malformed("delta must not be 0.");
        }
        return delta;
    }
}
