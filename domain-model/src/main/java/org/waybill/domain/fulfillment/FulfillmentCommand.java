package org.waybill.domain.fulfillment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.AggregateCommand;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.Method;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.shipment.ShipmentId;

/** What can be asked of a location's part of an order. */
public sealed interface FulfillmentCommand extends AggregateCommand {

    FulfillmentId fulfillment();

    @Override
    default String aggregateId() {
        return fulfillment().address();
    }

    /**
     * Asks a location.
     *
     * @param acceptBy when it is taken back unless the location has accepted it; null for never
     */
    record RequestFulfillment(
            FulfillmentId fulfillment,
            OrderKey order,
            LocationId location,
            Method method,
            List<FulfillmentLine> lines,
            @Nullable Instant acceptBy)
            implements FulfillmentCommand {}

    /** The location will do it. */
    record AcceptFulfillment(FulfillmentId fulfillment) implements FulfillmentCommand {}

    /** The location will not do these units. */
    record RejectFulfillment(FulfillmentId fulfillment, List<LineRejection> lines)
            implements FulfillmentCommand {}

    /**
     * Units were taken from the shelf.
     *
     * @param taken which units, of lines where that was said
     */
    record PickFulfillment(FulfillmentId fulfillment, List<LineCount> lines, List<TakenUnits> taken)
            implements FulfillmentCommand {

        /** Units that nobody has told apart. */
        public PickFulfillment(FulfillmentId fulfillment, List<LineCount> lines) {
            this(fulfillment, lines, List.of());
        }
    }

    /** Picked units went into packages. */
    record PackFulfillment(FulfillmentId fulfillment, List<Parcel> packages)
            implements FulfillmentCommand {}

    /**
     * It waits for the customer.
     *
     * @param codeHash digest of the code that the customer will show
     */
    record ReadyFulfillment(FulfillmentId fulfillment, String codeHash)
            implements FulfillmentCommand {}

    /** A carrier takes it. */
    record ShipFulfillment(
            FulfillmentId fulfillment,
            String carrier,
            @Nullable String service,
            @Nullable String trackingNumber)
            implements FulfillmentCommand {

        /** The id of the shipment it becomes. */
        public ShipmentId shipment() {
            return new ShipmentId(fulfillment.value() + ".S1");
        }
    }

    /**
     * The customer takes it.
     *
     * @param codeHash digest of the code shown; null if none was
     */
    record HandOverFulfillment(FulfillmentId fulfillment, @Nullable String codeHash)
            implements FulfillmentCommand {}

    /** Takes it back from a location that has not accepted it. */
    record WithdrawFulfillment(FulfillmentId fulfillment, RejectionReason reason)
            implements FulfillmentCommand {}

    /** Units are no longer wanted. */
    record CancelFulfillmentLines(FulfillmentId fulfillment, List<LineCount> lines, String reason)
            implements FulfillmentCommand {}
}
