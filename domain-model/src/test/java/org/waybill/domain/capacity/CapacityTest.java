package org.waybill.domain.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.capacity.CapacityStory.DC;
import static org.waybill.domain.capacity.CapacityStory.MONDAY;
import static org.waybill.domain.capacity.CapacityStory.NOON;
import static org.waybill.domain.capacity.CapacityStory.booking;
import static org.waybill.domain.capacity.CapacityStory.on;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.capacity.CapacityCommand.ConfirmCapacity;
import org.waybill.domain.capacity.CapacityCommand.ExpireCapacity;
import org.waybill.domain.capacity.CapacityCommand.ReleaseCapacity;
import org.waybill.domain.capacity.CapacityCommand.SetCapacity;
import org.waybill.domain.capacity.CapacityCommand.UseCapacity;
import org.waybill.domain.capacity.CapacityEvent.CapacityConfirmed;
import org.waybill.domain.capacity.CapacityEvent.CapacityExpired;
import org.waybill.domain.capacity.CapacityEvent.CapacityLost;
import org.waybill.domain.capacity.CapacityEvent.CapacityReleased;
import org.waybill.domain.capacity.CapacityEvent.CapacitySet;
import org.waybill.domain.capacity.CapacityEvent.CapacityUsed;
import org.waybill.domain.capacity.CapacityPlan.DateLimit;
import org.waybill.domain.capacity.CapacityPlan.WeekdayLimit;
import org.waybill.domain.order.Method;

class CapacityTest {

    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final BookingId A = new BookingId("a");

    private final CapacityStory story = new CapacityStory().after(daily(new Limit(null, 10)));

    @Test
    void booksUpToTheLimitAndNoFurther() {
        story.after(booking("a", null, on(MONDAY, 6)));

        assertThat(story.when(booking("b", null, on(MONDAY, 5)))).isEqualTo("capacity.full");
        assertThat(story.when(booking("b", null, on(MONDAY, 4)))).isInstanceOf(List.class);
        assertThat(story.book(MONDAY).left(MONDAY, null).units()).isZero();
    }

    @Test
    void booksAllPartsOrNone() {
        story.after(booking("a", null, on(TUESDAY, 8)));

        assertThat(story.when(booking("b", null, on(MONDAY, 3), on(TUESDAY, 3))))
                .isEqualTo("capacity.full");
        assertThat(story.book(MONDAY).booked(MONDAY, null)).isEqualTo(Workload.NONE);
        assertThat(story.when(booking("b", null, on(MONDAY, 6), on(MONDAY, 6))))
                .isEqualTo("capacity.full");
    }

    @Test
    void replacesABookingThatIsNotConfirmed() {
        story.after(booking("a", null, on(MONDAY, 9)), booking("a", null, on(MONDAY, 10)));
        assertThat(story.book(MONDAY).booked(MONDAY, null)).isEqualTo(new Workload(1, 10));

        story.after(confirm("a"));
        assertThat(story.when(booking("a", null, on(MONDAY, 1))))
                .isEqualTo("capacity.booking-confirmed");
    }

    @Test
    void anEndCountsBeforeItIsRecorded() {
        story.after(booking("a", NOON, on(MONDAY, 10)));

        assertThat(story.when(booking("b", null, on(MONDAY, 10)))).isInstanceOf(List.class);
        assertThat(story.when(new ExpireCapacity(DC, NOON)))
                .isEqualTo(List.of(new CapacityExpired(DC, List.of(A), NOON)));
        assertThat(story.when(new ExpireCapacity(DC, NOON))).isEqualTo(List.of());
    }

    @Test
    void aLateConfirmationIsLookedAtAgain() {
        story.after(booking("a", NOON, on(MONDAY, 10)), new ExpireCapacity(DC, NOON));
        assertThat(story.when(confirm("a"))).isEqualTo(List.of(new CapacityConfirmed(DC, A)));

        story.after(booking("b", NOON, on(TUESDAY, 10)), booking("c", null, on(TUESDAY, 1)));
        assertThat(story.when(confirm("b"))).isEqualTo("capacity.full");
        assertThat(story.when(new ConfirmCapacity(DC, new BookingId("b"), WEDNESDAY, NOON)))
                .isEqualTo("capacity.full");
    }

    @Test
    void confirmsOnceAndUsesOnce() {
        story.after(booking("a", null, on(MONDAY, 3)));
        assertThat(story.when(new UseCapacity(DC, A, MONDAY))).isEqualTo("capacity.not-confirmed");
        story.after(confirm("a"));
        assertThat(story.when(confirm("a"))).isEqualTo(List.of());

        assertThat(story.when(new UseCapacity(DC, A, MONDAY)))
                .isEqualTo(List.of(new CapacityUsed(DC, A, MONDAY)));
        assertThat(story.when(new UseCapacity(DC, A, MONDAY)))
                .isEqualTo("capacity.booking-unknown");
        assertThat(story.book(MONDAY).used(MONDAY, null)).isEqualTo(new Workload(1, 3));
        assertThat(story.book(MONDAY).left(MONDAY, null).units()).isEqualTo(7);
    }

    @Test
    void givesBackWhatIsReleased() {
        story.after(booking("a", null, on(MONDAY, 10)), confirm("a"));

        assertThat(story.when(new ReleaseCapacity(DC, A)))
                .isEqualTo(List.of(new CapacityReleased(DC, A)));
        assertThat(story.book(MONDAY).left(MONDAY, null).units()).isEqualTo(10);
        assertThat(story.when(new ReleaseCapacity(DC, A))).isEqualTo("capacity.booking-unknown");
        assertThat(story.when(confirm("a"))).isEqualTo("capacity.booking-unknown");
    }

    @Test
    void whatPastDaysLeftTakesTheRoomOfTheNextOnes() {
        story.after(booking("a", null, on(MONDAY, 9), on(TUESDAY, 8)), confirm("a"));
        var later = story.book(WEDNESDAY);

        assertThat(later.backlog()).isEqualTo(new Workload(2, 17));
        assertThat(later.backlogDays()).isEqualTo(2);
        assertThat(later.backlog(WEDNESDAY).units()).isEqualTo(10);
        assertThat(later.left(WEDNESDAY.plusDays(1), null).units()).isEqualTo(3);
        story.after(new UseCapacity(DC, A, WEDNESDAY));
        assertThat(story.book(WEDNESDAY).backlogDays()).isZero();
        assertThat(story.book(WEDNESDAY).used(WEDNESDAY, null)).isEqualTo(new Workload(2, 17));
    }

    @Test
    void whatNobodyEverCanDoStaysBacklog() {
        story.after(booking("a", null, on(MONDAY, 9)), confirm("a"));
        story.after(daily(new Limit(0, null)));

        assertThat(story.book(TUESDAY).backlogDays()).isEqualTo(CapacityBook.MOST_DAYS);
    }

    @Test
    void aLowerLimitLeavesWhatIsBooked() {
        story.after(booking("a", null, on(MONDAY, 9)), daily(new Limit(null, 5)));

        assertThat(story.book(MONDAY).left(MONDAY, null).units()).isZero();
        assertThat(story.book(MONDAY).taken(MONDAY, null).units()).isEqualTo(9);
    }

    @Test
    void theCloserLimitCounts() {
        var plan =
                new CapacityPlan(
                        new Limit(null, 10),
                        List.of(new WeekdayLimit(Weekday.TUESDAY, new Limit(null, 20))),
                        List.of(
                                new DateLimit(TUESDAY, new Limit(null, 30)),
                                new DateLimit(WEDNESDAY, Limit.NONE)),
                        List.of());
        story.after(new SetCapacity(DC, plan, MONDAY, NOON));

        var book = story.book(MONDAY);
        assertThat(book.left(MONDAY, null).units()).isEqualTo(10);
        assertThat(book.left(TUESDAY, null).units()).isEqualTo(30);
        assertThat(book.left(TUESDAY.plusDays(7), null).units()).isEqualTo(20);
        assertThat(book.left(WEDNESDAY, null).units()).isEqualTo(Integer.MAX_VALUE);
        assertThat(book.left(MONDAY, null).orders()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void tellsOfWhichDaysMoreIsBookedThanCanBeDoneNow() {
        story.after(booking("a", null, on(MONDAY, 6)), confirm("a"));
        story.after(booking("b", null, on(TUESDAY, 2)), confirm("b"));
        var lowered = plan(new Limit(null, 4));
        assertThat(story.when(daily(new Limit(null, 4))))
                .isEqualTo(
                        List.of(
                                new CapacitySet(DC, lowered),
                                new CapacityLost(DC, List.of(new LostDay(MONDAY, 0, 2)))));
        var tuesday = new SetCapacity(DC, plan(new Limit(0, null)), TUESDAY, NOON);
        assertThat(story.when(tuesday))
                .isEqualTo(
                        List.of(
                                new CapacitySet(DC, plan(new Limit(0, null))),
                                new CapacityLost(DC, List.of(new LostDay(TUESDAY, 1, 0)))));
    }

    @Test
    void aSlotHasItsOwnLimitAndCountsForTheDay() {
        story.after(slots(slot("am", 9, 12, Weekday.MONDAY), slot("pm", 12, 15)));

        assertThat(story.when(booking("a", null, new BookedPart(MONDAY, "am", 3, 1))))
                .isEqualTo("capacity.full");
        story.after(booking("a", null, new BookedPart(MONDAY, "am", 2, 9)), confirm("a"));
        assertThat(story.when(booking("b", null, new BookedPart(MONDAY, "pm", 1, 2))))
                .isEqualTo("capacity.full");
        assertThat(story.when(booking("b", null, new BookedPart(TUESDAY, "am", 1, 1))))
                .isEqualTo("capacity.no-such-slot");
        story.after(new UseCapacity(DC, A, MONDAY));
        assertThat(story.book(MONDAY).used(MONDAY, "am")).isEqualTo(new Workload(2, 9));
    }

    @Test
    void refusesSlotsOfOneMethodThatOverlap() {
        assertThat(story.when(slots(slot("am", 9, 12, Weekday.MONDAY), slot("pm", 11, 15))))
                .isEqualTo("capacity.slots-overlap");
        story.after(
                slots(
                        slot("am", 9, 12, Weekday.MONDAY),
                        slot("pm", 11, 15, Weekday.TUESDAY),
                        new Slot(
                                "van",
                                Method.SAME_DAY,
                                LocalTime.of(9, 0),
                                LocalTime.of(12, 0),
                                Limit.NONE,
                                List.of())));
    }

    @Test
    void nothingIsBookedWhereNothingIsLimitedOrTheDayIsOver() {
        assertThat(new CapacityStory().when(booking("a", null, on(MONDAY, 1))))
                .isEqualTo("capacity.unlimited");
        assertThat(story.when(booking("a", null, on(MONDAY.minusDays(1), 1))))
                .isEqualTo("capacity.no-such-slot");
        assertThat(new CapacityStory().when(new SetCapacity(DC, plan(null), MONDAY, NOON)))
                .isEqualTo(List.of());
        assertThat(story.when(daily(new Limit(null, 10)))).isEqualTo(List.of());
    }

    private static ConfirmCapacity confirm(String id) {
        return new ConfirmCapacity(DC, new BookingId(id), MONDAY, NOON);
    }

    private static SetCapacity daily(Limit limit) {
        return new SetCapacity(DC, plan(limit), MONDAY, NOON);
    }

    private static CapacityPlan plan(@Nullable Limit limit) {
        return new CapacityPlan(limit, List.of(), List.of(), List.of());
    }

    private static SetCapacity slots(Slot... slots) {
        return new SetCapacity(
                DC,
                new CapacityPlan(new Limit(null, 10), List.of(), List.of(), List.of(slots)),
                MONDAY,
                NOON);
    }

    private static Slot slot(String id, int from, int until, Weekday... weekdays) {
        return new Slot(
                id,
                Method.PICKUP,
                LocalTime.of(from, 0),
                LocalTime.of(until, 0),
                new Limit(2, null),
                List.of(weekdays));
    }
}
