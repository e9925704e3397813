package org.waybill.saga.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.capacity.BookingId;
import org.waybill.domain.capacity.CapacityCommand.ExpireCapacity;
import org.waybill.domain.capacity.CapacityEvent.CapacityBooked;
import org.waybill.domain.capacity.CapacityEvent.CapacityConfirmed;
import org.waybill.saga.Given;
import org.waybill.saga.Timer;

class CapacityProcessTest {

    private static final BookingId BOOKING = new BookingId("b-1");

    @Test
    void looksAgainWhenABookingIsOver() {
        assertThat(CapacityProcess.react(booked(Given.NOON)))
                .containsExactly(
                        new Timer(
                                "expire-capacity",
                                Given.BERLIN.value() + "/b-1",
                                Given.NOON,
                                new ExpireCapacity(Given.BERLIN, Given.NOON)));
    }

    @Test
    void hasNothingToDoForWhatLasts() {
        assertThat(CapacityProcess.react(booked(null))).isEmpty();
        assertThat(CapacityProcess.react(new CapacityConfirmed(Given.BERLIN, BOOKING))).isEmpty();
    }

    private static CapacityBooked booked(@Nullable Instant until) {
        return new CapacityBooked(Given.BERLIN, BOOKING, "cart", List.of(), until);
    }
}
