package org.waybill.domain.capacity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is set aside of a location's capacity for somebody.
 *
 * @param owner the cart, order or fulfillment order it is for
 * @param expiresAt when it ends by itself, if it is not confirmed before; null: it does not
 */
public record Booking(
        BookingId id,
        String owner,
        List<BookedPart> parts,
        @Nullable Instant expiresAt,
        Status status) {

    /** How far it is. */
    public enum Status {
        BOOKED,
        CONFIRMED,
        EXPIRED
    }

    public Booking {
        parts = List.copyOf(parts);
    }

    /** Whether it takes capacity at an instant: an end that nobody has recorded yet is one too. */
    boolean counts(Instant at) {
        return switch (status) {
            case CONFIRMED -> true;
            case BOOKED -> !over(at);
            case EXPIRED -> false;
        };
    }

    boolean over(Instant at) {
        return expiresAt != null && !expiresAt.isAfter(at);
    }

    Booking with(Status next) {
        return new Booking(id, owner, parts, expiresAt, next);
    }
}
