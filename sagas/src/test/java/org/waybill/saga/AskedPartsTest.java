package org.waybill.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.saga.Given.BERLIN;
import static org.waybill.saga.Given.NOON;
import static org.waybill.saga.Given.SHIRT;
import static org.waybill.saga.Given.fulfillment;
import static org.waybill.saga.Given.order;
import static org.waybill.saga.Given.units;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waybill.domain.capacity.BookedPart;
import org.waybill.domain.capacity.BookingId;
import org.waybill.domain.capacity.CapacityEvent.CapacityBooked;
import org.waybill.domain.capacity.CapacityEvent.CapacityLost;
import org.waybill.domain.capacity.LostDay;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentAccepted;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentLinesCancelled;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRejected;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRequested;
import org.waybill.domain.fulfillment.FulfillmentLine;
import org.waybill.domain.fulfillment.LineRejection;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.location.LocationEvent.LocationDefined;
import org.waybill.domain.location.LocationProfile;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.Method;
import org.waybill.domain.order.OrderCommand.TakeBack;
import org.waybill.domain.product.Component;

class AskedPartsTest {

    private final RecordingCommander commander = new RecordingCommander();
    private final SagaWorld world = SagaWorld.empty(commander, new HandClock(), SagaWorld.QUICK);

    @AfterEach
    void close() {
        world.close();
    }

    private static FulfillmentRequested asked(
            String number, Method method, @Nullable Instant acceptBy) {
        var line = new FulfillmentLine(new LineId("1"), SHIRT, 2, List.of(new Component(SHIRT, 1)));
        return new FulfillmentRequested(
                fulfillment(order(number)), order(number), BERLIN, method, List.of(line), acceptBy);
    }

    private static FulfillmentAccepted accepted(String number) {
        return new FulfillmentAccepted(fulfillment(order(number)), order(number));
    }

    private static LocationDefined switched(boolean ships, boolean handsOut, boolean on) {
        var store = LocationProfile.Type.STORE;
        var profile =
                new LocationProfile(
                        "Berlin", store, null, null, "Europe/Berlin", ships, handsOut, on);
        return new LocationDefined(BERLIN, profile);
    }

    private List<TakeBack> takenBack() {
        world.settles();
        return commander.commands().stream()
                .filter(TakeBack.class::isInstance)
                .map(TakeBack.class::cast)
                .toList();
    }

    private List<String> numbers() {
        return takenBack().stream().map(c -> c.order().number()).toList();
    }

    @Test
    void whatASwitchedOffLocationHasNotAcceptedIsTakenBack() {
        world.happens(
                asked("a", Method.SHIP, null),
                asked("b", Method.SHIP, null),
                asked("c", Method.PICKUP, null),
                accepted("a"));
        world.happens(switched(true, true, true));
        assertThat(takenBack()).isEmpty();

        world.happens(switched(true, true, false));
        assertThat(numbers()).containsExactlyInAnyOrder("b", "c");
        assertThat(takenBack()).allMatch(c -> c.reason() == RejectionReason.LOCATION_OFFLINE);
    }

    @Test
    void onlyWhatItDoesNotDoAnyMore() {
        world.happens(asked("a", Method.SAME_DAY, null), asked("b", Method.CURBSIDE, null));
        world.happens(switched(false, true, true));
        assertThat(numbers()).containsExactly("a");
        world.happens(switched(true, false, true));
        assertThat(numbers()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void whoeverIsAskedTooLateIsTakenBackToo() {
        world.happens(switched(true, true, false), asked("a", Method.SHIP, null));
        assertThat(numbers()).containsExactly("a");
        world.happens(switched(true, true, true), asked("b", Method.SHIP, null));
        assertThat(numbers()).containsExactly("a");
    }

    @Test
    void aPartWithALimitHasATimerUntilItIsAnswered() {
        world.happens(asked("a", Method.SHIP, NOON.plusSeconds(60)));
        assertThat(world.timers()).isEqualTo(1);
        world.happens(accepted("a"));
        assertThat(world.timers()).isZero();
    }

    @Test
    void aPartOfWhichNothingIsLeftWaitsNoMore() {
        var rejection = new LineRejection(new LineId("1"), 1, RejectionReason.DAMAGED);
        var id = fulfillment(order("a"));
        world.happens(
                asked("a", Method.SHIP, NOON.plusSeconds(60)),
                new FulfillmentRejected(id, order("a"), BERLIN, List.of(rejection)));
        assertThat(world.timers()).isEqualTo(1);
        world.happens(new FulfillmentLinesCancelled(id, order("a"), units("1", 1), "OVER"));
        assertThat(world.timers()).isZero();
        world.happens(switched(true, true, false));
        assertThat(takenBack()).isEmpty();
    }

    private static CapacityBooked booked(String number, LocalDate day) {
        var room = List.of(new BookedPart(day, null, 1, 2));
        var id = new BookingId(fulfillment(order(number)).value());
        return new CapacityBooked(BERLIN, id, number, room, null);
    }

    @Test
    void theNewestOfADayGoUntilTheRestFits() {
        var monday = LocalDate.of(2026, 3, 2);
        for (var number : List.of("a", "b", "c", "d")) {
            world.happens(asked(number, Method.SHIP, null), booked(number, monday));
        }
        world.happens(accepted("d"), asked("e", Method.SHIP, null));
        world.happens(booked("e", monday.plusDays(1)));
        var lost = new CapacityLost(BERLIN, List.of(new LostDay(monday, 0, 3)));

        world.happens(lost);

        assertThat(numbers()).containsExactlyInAnyOrder("b", "c");
        assertThat(takenBack()).allMatch(c -> c.reason() == RejectionReason.LOST_CAPACITY);
    }
}
