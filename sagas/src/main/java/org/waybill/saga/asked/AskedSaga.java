package org.waybill.saga.asked;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.axonframework.config.ProcessingGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.capacity.Capacity;
import org.waybill.domain.capacity.CapacityEvent.CapacityBooked;
import org.waybill.domain.capacity.CapacityEvent.CapacityLost;
import org.waybill.domain.fulfillment.FulfillmentEvent;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentAccepted;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentLinesCancelled;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRejected;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRequested;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentWithdrawn;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.LineRejection;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.location.LocationEvent.LocationDefined;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.OrderKey;
import org.waybill.saga.ParkedEvents;
import org.waybill.saga.Processes;
import org.waybill.saga.Saga;
import org.waybill.saga.Trigger;

/** Remembers what locations have not accepted, and takes back what {@link AskedProcess} says. */
@Component
@ProcessingGroup("fulfillment-saga")
class AskedSaga extends Saga {

    private static final String KIND = "asked";

    private static final Pattern PART = Pattern.compile("fulfillment:(.+)\\.F\\d+");

    private final Processes processes;
    private final AskedParts parts;

    AskedSaga(Processes processes, AskedParts parts, ParkedEvents parked, Clock clock) {
        super(KIND, parked, clock);
        this.processes = processes;
        this.parts = parts;
    }

    @Override
    protected @Nullable String process(Object event) {
        return switch (event) {
            case FulfillmentEvent e -> e.order().address();
            case LocationDefined e -> e.location().address();
            case CapacityBooked e -> Capacity.address(e.location());
            case CapacityLost e -> Capacity.address(e.location());
            default -> null;
        };
    }

    @Override
    protected @Nullable String processAt(String address) {
        var part = PART.matcher(address);
        if (part.matches()) {
            return new OrderKey(part.group(1)).address();
        }
        boolean place = address.startsWith("location:") || address.startsWith("capacity:");
        return place ? address : null;
    }

    @Override
    protected void react(Object event, Trigger trigger) {
        switch (event) {
            case FulfillmentRequested e -> requested(e, trigger);
            case FulfillmentAccepted e -> answered(parts.end(e.fulfillment()), trigger);
            case FulfillmentWithdrawn e -> answered(parts.end(e.fulfillment()), trigger);
            case FulfillmentRejected e -> {
                int units = e.lines().stream().mapToInt(LineRejection::quantity).sum();
                answered(parts.less(e.fulfillment(), units), trigger);
            }
            case FulfillmentLinesCancelled e -> {
                int units = e.lines().stream().mapToInt(LineCount::quantity).sum();
                answered(parts.less(e.fulfillment(), units), trigger);
            }
            case LocationDefined e -> defined(e, trigger);
            case CapacityLost e -> lost(e, trigger);
            case CapacityBooked e -> {
                var id = new FulfillmentId(e.booking().value());
                e.parts().forEach(part -> parts.book(id, part.date(), part.units()));
            }
            default -> {
                // What was accepted goes its way.
            }
        }
    }

    private void requested(FulfillmentRequested e, Trigger trigger) {
        boolean inVain = parts.ask(e);
        if (inVain || e.acceptBy() != null) {
            var reaction = AskedProcess.requested(e, inVain, trigger);
            processes.carryOut(KIND, e.order().address(), trigger, reaction);
        }
    }

    private void answered(Optional<AskedPart> ended, Trigger trigger) {
        ended.filter(part -> part.acceptBy() != null)
                .ifPresent(
                        part ->
                                processes.carryOut(
                                        KIND,
                                        part.order().address(),
                                        trigger,
                                        AskedProcess.answered(part)));
    }

    private void defined(LocationDefined e, Trigger trigger) {
        var does = e.profile().switches();
        parts.does(
                e.location(), does.enabled() && does.shipping(), does.enabled() && does.pickup());
        takeBack(parts.inVain(e.location()), RejectionReason.LOCATION_OFFLINE, trigger);
    }

    private void lost(CapacityLost e, Trigger trigger) {
        var gone = new ArrayList<AskedPart>();
        for (var day : e.days()) {
            var newest = parts.newest(e.location(), day.date());
            gone.addAll(AskedProcess.tooMuch(day, newest));
        }
        takeBack(gone, RejectionReason.LOST_CAPACITY, trigger);
    }

    private void takeBack(List<AskedPart> some, RejectionReason reason, Trigger trigger) {
        if (!some.isEmpty()) {
            processes.sendEach(KIND, trigger, AskedProcess.takeBack(some, reason, trigger));
        }
    }
}
