package org.waybill.command.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.waybill.command.States;
import org.waybill.command.TargetResolver;
import org.waybill.command.network.Configuration;
import org.waybill.command.network.Known;
import org.waybill.domain.RejectedException;
import org.waybill.domain.capacity.BookedPart;
import org.waybill.domain.capacity.BookingId;
import org.waybill.domain.capacity.Capacity;
import org.waybill.domain.capacity.CapacityEvent.CapacityBooked;
import org.waybill.domain.capacity.CapacityEvent.CapacityConfirmed;
import org.waybill.domain.capacity.CapacityEvent.CapacityReleased;
import org.waybill.domain.capacity.CapacityEvent.CapacitySet;
import org.waybill.domain.capacity.CapacityEvent.CapacityUsed;
import org.waybill.domain.capacity.CapacityPlan;
import org.waybill.domain.capacity.Limit;
import org.waybill.domain.location.LocationEvent.LocationDefined;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.location.LocationProfile;
import org.waybill.store.EventLog;

/** What others do with capacity within their own unit of work. */
class CapacityDeskTest {

    private static final LocationId DC = new LocationId("DC-1");
    private static final LocationId FREE = new LocationId("DC-2");
    private static final BookingId ID = new BookingId("B-1");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** It is still the 2nd of March where the location is. */
    private static final Instant NIGHT = Instant.parse("2026-03-03T01:00:00Z");

    private static final List<BookedPart> PARTS = List.of(new BookedPart(DAY, null, 1, 6));
    private static final CapacitySet SET =
            new CapacitySet(
                    DC, new CapacityPlan(new Limit(null, 10), List.of(), List.of(), List.of()));
    private static final CapacityBooked BOOKED =
            new CapacityBooked(DC, ID, "1001@web", PARTS, null);
    private static final CapacityConfirmed CONFIRMED = new CapacityConfirmed(DC, ID);

    private final AnnotationConfigApplicationContext parts =
            new AnnotationConfigApplicationContext();
    private final AggregateTestFixture<CapacityAggregate> fixture =
            new AggregateTestFixture<>(CapacityAggregate.class);

    /** Something that somebody does within his unit of work. */
    private record Act(Consumer<CapacityDesk> what) {}

    /** Somebody. */
    private record Somebody(CapacityDesk desk) {

        @CommandHandler
        void on(Act act) {
            act.what().accept(desk);
        }
    }

    @BeforeEach
    void open() {
        var log =
                new ShortLog(
                        Map.of(
                                DC.address(), new LocationDefined(DC, profile()),
                                FREE.address(), new LocationDefined(FREE, profile()),
                                Capacity.address(DC), SET));
        parts.registerBean(EventLog.class, () -> log);
        parts.register(
                States.class,
                Configuration.class,
                Known.class,
                LimitedLocations.class,
                LocalDays.class);
        parts.refresh();
        fixture.registerCommandTargetResolver(new TargetResolver());
        fixture.registerAnnotatedCommandHandler(
                new Somebody(
                        new CapacityDesk(
                                fixture.getRepository(),
                                parts.getBean(LimitedLocations.class),
                                parts.getBean(LocalDays.class),
                                parts.getBean(States.class))));
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void books() {
        after(SET).when(book(DC)).expectEvents(BOOKED);
    }

    @Test
    void confirmsAndUsesOnTheDateOfTheLocation() {
        after(SET, BOOKED, CONFIRMED)
                .when(new Act(desk -> desk.use(DC, ID, NIGHT)))
                .expectEvents(new CapacityUsed(DC, ID, DAY));
    }

    @Test
    void confirms() {
        after(SET, BOOKED)
                .when(new Act(desk -> desk.confirm(DC, ID, NIGHT)))
                .expectEvents(CONFIRMED);
    }

    @Test
    void releases() {
        after(SET, BOOKED)
                .when(new Act(desk -> desk.release(DC, ID)))
                .expectEvents(new CapacityReleased(DC, ID));
    }

    @Test
    void refusesWhatDoesNotFit() {
        var other = new BookingId("B-2");
        after(SET, BOOKED)
                .when(new Act(desk -> desk.book(DC, other, "x", PARTS, null, NIGHT)))
                .expectNoEvents()
                .expectException(RejectedException.class)
                .expectExceptionMessage(startsWith("capacity.full:"));
    }

    @Test
    void leavesWhatIsNotLimitedAndWhatIsNotBookedAlone() {
        done(after(SET).when(book(FREE)));
        done(after(SET).when(new Act(desk -> desk.release(DC, ID))));
        done(after(SET).when(new Act(desk -> desk.use(FREE, ID, NIGHT))));
    }

    @Test
    void tellsWhatIsLeft() {
        done(
                after(SET, BOOKED, CONFIRMED)
                        .when(
                                new Act(
                                        desk -> {
                                            assertThat(desk.limits(DC)).isTrue();
                                            assertThat(desk.limits(FREE)).isFalse();
                                            assertThat(desk.left(DC, DAY, null, NIGHT).units())
                                                    .isEqualTo(4);
                                            assertThat(desk.left(FREE, DAY, null, NIGHT).units())
                                                    .isEqualTo(Integer.MAX_VALUE);
                                            var later = NIGHT.plusSeconds(86_400);
                                            assertThat(desk.backlogDays(DC, later)).isEqualTo(1);
                                            assertThat(desk.backlogDays(DC, NIGHT)).isZero();
                                        })));
    }

    private TestExecutor<CapacityAggregate> after(Object... events) {
        return fixture.given(events);
    }

    private static Act book(LocationId location) {
        return new Act(desk -> desk.book(location, ID, "1001@web", PARTS, null, NIGHT));
    }

    private static void done(ResultValidator<CapacityAggregate> result) {
        result.expectSuccessfulHandlerExecution().expectNoEvents();
    }

    private static LocationProfile profile() {
        return new LocationProfile(
                "Warehouse",
                LocationProfile.Type.WAREHOUSE,
                null,
                null,
                "America/Sao_Paulo",
                true,
                false,
                true);
    }
}
