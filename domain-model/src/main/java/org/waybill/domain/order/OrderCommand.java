package org.waybill.domain.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.AggregateCommand;
import org.waybill.domain.cart.CartKey;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;
import org.waybill.domain.promise.Repromise;
import org.waybill.domain.routing.Instruction;
import org.waybill.domain.routing.RuleBook;
import org.waybill.domain.shipment.ShipmentId;

/** What can be asked of an order. */
public sealed interface OrderCommand extends AggregateCommand {

    OrderKey order();

    @Override
    default String aggregateId() {
        return order().address();
    }

    /**
     * Places it. Its stock is promised in the same commit, or it waits, or it is refused.
     *
     * @param at now
     */
    record PlaceOrder(
            OrderKey order,
            Customer customer,
            Instant placedAt,
            Method method,
            @Nullable LocationId pickupLocation,
            @Nullable Destination shipTo,
            IfUnavailable ifUnavailable,
            List<OrderLine> lines,
            @Nullable CartKey cart,
            @Nullable String paymentToken,
            @Nullable DeliveryWish wish,
            Instant at)
            implements OrderCommand {}

    /**
     * Chooses locations for what has none yet. Does nothing where there is nothing to choose.
     *
     * @param at now
     */
    record SourceOrder(OrderKey order, Instant at) implements OrderCommand {}

    /**
     * Chooses locations for what has none yet, as a person wants it.
     *
     * @param at now
     */
    record RouteOrder(OrderKey order, Instruction instruction, Instant at)
            implements OrderCommand {}

    /**
     * Says what rules would decide about what has no location yet. Nothing changes.
     *
     * @param at now
     */
    record TryRules(OrderKey order, RuleBook.Live rules, Instant at) implements OrderCommand {}

    /**
     * Puts what no location was given yet in a queue.
     *
     * @param reason which one
     * @param cancelAt when that which still waits is cancelled; null for never
     * @param at now
     */
    record QueueOrder(OrderKey order, QueueReason reason, @Nullable Instant cancelAt, Instant at)
            implements OrderCommand {}

    /**
     * Lets another SKU take the place of units that wait for a location, at the same price.
     *
     * @param units how many; null for all of the line that wait
     * @param requirements what one unit of the other SKU takes from stock
     * @param at now
     */
    record SubstituteLine(
            OrderKey order,
            LineId line,
            @Nullable Integer units,
            Sku sku,
            List<Component> requirements,
            Instant at)
            implements OrderCommand {
        public SubstituteLine {
            requirements = List.copyOf(requirements);
        }
    }

    /**
     * Gives up what has waited too long; nothing if it waits no more, or for longer.
     *
     * @param due when it was to be given up
     */
    record CancelWaiting(OrderKey order, Instant due) implements OrderCommand {}

    /**
     * Looks again at what its customer was promised. Does nothing where that has not changed.
     *
     * @param why what made somebody look
     * @param at now
     */
    record ReviewPromise(OrderKey order, Repromise why, Instant at) implements OrderCommand {}

    /**
     * Asks how it could go otherwise by the rules that are live. Nothing changes.
     *
     * @param at now
     */
    record ReconsiderOrder(OrderKey order, RuleBook.Live rules, Instant at)
            implements OrderCommand {}

    /**
     * Lets orders go otherwise, all of them or none.
     *
     * @param order one of them
     * @param run names the look at what waited
     * @param step of the run, from 1
     * @param moves of different orders
     * @param prices which shadow prices it was weighed with; null if none were known
     * @param at now
     */
    record MoveOrders(
            OrderKey order,
            String run,
            int step,
            List<OrderMove> moves,
            String currency,
            String ruleSet,
            int version,
            @Nullable String prices,
            Instant at)
            implements OrderCommand {
        public MoveOrders {
            moves = List.copyOf(moves);
        }
    }

    /** Keeps it from going on. */
    record HoldOrder(OrderKey order, OrderHold hold) implements OrderCommand {}

    /**
     * Lets it go on, as far as this hold is concerned.
     *
     * @param due when the hold was to release itself, if that is why; another hold under the same
     *     handle is not meant then
     */
    record ReleaseOrderHold(OrderKey order, String handle, @Nullable Instant due)
            implements OrderCommand {

        /** By hand. */
        public ReleaseOrderHold(OrderKey order, String handle) {
            this(order, handle, null);
        }
    }

    /**
     * Gives units up that have not left.
     *
     * @param lines how many of which; empty for all that is left
     */
    record CancelOrder(OrderKey order, List<LineCount> lines, String reason)
            implements OrderCommand {}

    /** Takes back what a location will not do. */
    record RefuseAllotment(OrderKey order, FulfillmentId fulfillment, List<Refusal> lines)
            implements OrderCommand {}

    /**
     * Takes parts back that their locations have not accepted; nothing of any other part.
     *
     * @param at now
     */
    record TakeBack(
            OrderKey order, List<FulfillmentId> fulfillments, RejectionReason reason, Instant at)
            implements OrderCommand {}

    /**
     * Sends it elsewhere. What no location has accepted yet is taken back.
     *
     * @param at now
     */
    record ChangeDestination(OrderKey order, Destination shipTo, Instant at)
            implements OrderCommand {}

    /** Notes that units left for the customer. */
    record RecordShipped(
            OrderKey order,
            FulfillmentId fulfillment,
            @Nullable ShipmentId shipment,
            List<LineCount> lines)
            implements OrderCommand {}

    /** Notes that units reached the customer. */
    record RecordDelivered(OrderKey order, FulfillmentId fulfillment, List<LineCount> lines)
            implements OrderCommand {}
}
