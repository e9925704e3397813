package org.waybill.domain.capacity;

/** Names a booking at its location. */
public record BookingId(String value) implements Comparable<BookingId> {

    @Override
    public int compareTo(BookingId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
