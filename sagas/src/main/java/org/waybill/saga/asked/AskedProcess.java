package org.waybill.saga.asked;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.waybill.domain.AggregateCommand;
import org.waybill.domain.capacity.LostDay;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRequested;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.order.OrderCommand.TakeBack;
import org.waybill.domain.order.OrderKey;
import org.waybill.saga.Reaction;
import org.waybill.saga.Timer;
import org.waybill.saga.Trigger;

/** What is taken back of what locations have not accepted. */
final class AskedProcess {

    private AskedProcess() {}

    /**
     * After a location was asked.
     *
     * @param inVain whether it does not do such work any more
     */
    static Reaction<FulfillmentId> requested(
            FulfillmentRequested e, boolean inVain, Trigger trigger) {
        var all = List.of(e.fulfillment());
        var reason = RejectionReason.LOCATION_OFFLINE;
        return inVain
                ? Reaction.send(
                        e.fulfillment(),
                        trigger.asked(new TakeBack(e.order(), all, reason, trigger.at())))
                : Reaction.remember(e.fulfillment())
                        .withTimers(
                                limits(new AskedPart(e.fulfillment(), e.order(), 0, e.acceptBy())));
    }

    /** After a location has accepted a part, or has nothing to do of it any more. */
    static Reaction<FulfillmentId> answered(AskedPart part) {
        return Reaction.remember(part.fulfillment()).withoutTimers(limits(part));
    }

    /** When a part is taken back. */
    private static List<Timer> limits(AskedPart part) {
        var due = part.acceptBy();
        if (due == null) {
            return List.of();
        }
        var parts = List.of(part.fulfillment());
        var reason = RejectionReason.NOT_ACCEPTED_IN_TIME;
        return List.of(
                new Timer(
                        "accept",
                        part.fulfillment().value(),
                        due,
                        new TakeBack(part.order(), parts, reason, due)));
    }

    /**
     * Those parts of a day that have to go until the rest fits.
     *
     * @param newest the parts of that day, the newest first
     */
    static List<AskedPart> tooMuch(LostDay day, List<AskedPart> newest) {
        long orders = day.orders();
        long units = day.units();
        var gone = new ArrayList<AskedPart>();
        for (var part : newest) {
            if (orders > 0 || units > 0) {
                gone.add(part);
                orders--;
                units -= part.booked();
            }
        }
        return gone;
    }

    /** Takes parts back, by order. */
    static SequencedMap<String, AggregateCommand> takeBack(
            List<AskedPart> parts, RejectionReason reason, Trigger trigger) {
        var byOrder = new LinkedHashMap<OrderKey, List<FulfillmentId>>();
        for (var part : parts) {
            byOrder.computeIfAbsent(part.order(), key -> new ArrayList<>()).add(part.fulfillment());
        }
        var commands = new LinkedHashMap<String, AggregateCommand>();
        byOrder.forEach(
                (order, some) ->
                        commands.put(
                                order.address(),
                                new TakeBack(order, List.copyOf(some), reason, trigger.at())));
        return commands;
    }
}
