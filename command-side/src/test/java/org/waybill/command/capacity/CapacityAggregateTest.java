package org.waybill.command.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.command.Shell;
import org.waybill.domain.capacity.BookedPart;
import org.waybill.domain.capacity.BookingId;
import org.waybill.domain.capacity.CapacityCommand.BookCapacity;
import org.waybill.domain.capacity.CapacityCommand.ConfirmCapacity;
import org.waybill.domain.capacity.CapacityCommand.ExpireCapacity;
import org.waybill.domain.capacity.CapacityCommand.ReleaseCapacity;
import org.waybill.domain.capacity.CapacityCommand.SetCapacity;
import org.waybill.domain.capacity.CapacityCommand.UseCapacity;
import org.waybill.domain.capacity.CapacityEvent;
import org.waybill.domain.capacity.CapacityEvent.CapacityBooked;
import org.waybill.domain.capacity.CapacityEvent.CapacityConfirmed;
import org.waybill.domain.capacity.CapacityEvent.CapacityExpired;
import org.waybill.domain.capacity.CapacityEvent.CapacityReleased;
import org.waybill.domain.capacity.CapacityEvent.CapacitySet;
import org.waybill.domain.capacity.CapacityEvent.CapacityUsed;
import org.waybill.domain.capacity.CapacityPlan;
import org.waybill.domain.capacity.Limit;
import org.waybill.domain.location.LocationId;
import org.waybill.store.json.FrameworkSerializers;

class CapacityAggregateTest {

    private static final LocationId DC = new LocationId("DC-1");
    private static final BookingId ID = new BookingId("B-1");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(900);
    private static final CapacityPlan PLAN =
            new CapacityPlan(new Limit(1, null), List.of(), List.of(), List.of());
    private static final List<BookedPart> PARTS = List.of(new BookedPart(DAY, null, 1, 2));
    private static final CapacitySet SET = new CapacitySet(DC, PLAN);
    private static final CapacityBooked BOOKED = new CapacityBooked(DC, ID, "cart", PARTS, LATER);
    private static final CapacityConfirmed CONFIRMED = new CapacityConfirmed(DC, ID);

    private final Shell<CapacityAggregate> shell = new Shell<>(CapacityAggregate.class);

    @Test
    void recordsWhatTheRulesSay() {
        shell.records(List.of(), new SetCapacity(DC, PLAN, DAY, NOON), SET)
                .records(
                        List.of(SET),
                        new BookCapacity(DC, ID, "cart", PARTS, LATER, DAY, NOON),
                        BOOKED)
                .records(List.of(SET, BOOKED), new ConfirmCapacity(DC, ID, DAY, NOON), CONFIRMED)
                .records(
                        List.of(SET, BOOKED, CONFIRMED),
                        new UseCapacity(DC, ID, DAY),
                        new CapacityUsed(DC, ID, DAY))
                .records(
                        List.of(SET, BOOKED),
                        new ReleaseCapacity(DC, ID),
                        new CapacityReleased(DC, ID))
                .records(
                        List.of(SET, BOOKED),
                        new ExpireCapacity(DC, LATER),
                        new CapacityExpired(DC, List.of(ID), LATER))
                .refuses(List.of(SET), new UseCapacity(DC, ID, DAY), "capacity.booking-unknown")
                .handlesNothingElse();
    }

    @Test
    void theStateThatIsKeptIsTheStateThatIsRead() {
        var snapshots = FrameworkSerializers.snapshots();
        var capacity = new CapacityAggregate();
        for (CapacityEvent event :
                List.of(SET, BOOKED, CONFIRMED, new CapacityUsed(DC, ID, DAY), BOOKED)) {
            capacity.on(event);
            CapacityAggregate read =
                    snapshots.deserialize(snapshots.serialize(capacity, String.class));
            assertThat(read.state()).isEqualTo(capacity.state());
        }
    }
}
