package org.waybill.domain.fulfillment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Stored;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.Method;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.shipment.ShipmentId;

/** What has happened to a location's part of an order. */
public sealed interface FulfillmentEvent {

    FulfillmentId fulfillment();

    OrderKey order();

    /**
     * A location was asked to do it. Since revision 2 until a moment.
     *
     * @param acceptBy when it is taken back unless the location has accepted it; null for never
     */
    @Stored(value = "fulfillment.FulfillmentRequested", revision = 2)
    record FulfillmentRequested(
            FulfillmentId fulfillment,
            OrderKey order,
            LocationId location,
            Method method,
            List<FulfillmentLine> lines,
            @Nullable Instant acceptBy)
            implements FulfillmentEvent {
        public FulfillmentRequested {
            lines = List.copyOf(lines);
        }

        /** One that waits for the location as long as it takes. */
        public FulfillmentRequested(
                FulfillmentId fulfillment,
                OrderKey order,
                LocationId location,
                Method method,
                List<FulfillmentLine> lines) {
            this(fulfillment, order, location, method, lines, null);
        }
    }

    /** The location will do it. */
    @Stored("fulfillment.FulfillmentAccepted")
    record FulfillmentAccepted(FulfillmentId fulfillment, OrderKey order)
            implements FulfillmentEvent {}

    /** The location will not do these units. */
    @Stored("fulfillment.FulfillmentRejected")
    record FulfillmentRejected(
            FulfillmentId fulfillment,
            OrderKey order,
            LocationId location,
            List<LineRejection> lines)
            implements FulfillmentEvent {
        public FulfillmentRejected {
            lines = List.copyOf(lines);
        }
    }

    /** These units were taken from the shelf. */
    @Stored("fulfillment.FulfillmentPicked")
    record FulfillmentPicked(FulfillmentId fulfillment, OrderKey order, List<LineCount> lines)
            implements FulfillmentEvent {
        public FulfillmentPicked {
            lines = List.copyOf(lines);
        }
    }

    /** Picked units went into packages. */
    @Stored("fulfillment.FulfillmentPacked")
    record FulfillmentPacked(FulfillmentId fulfillment, OrderKey order, List<Parcel> packages)
            implements FulfillmentEvent {
        public FulfillmentPacked {
            packages = List.copyOf(packages);
        }
    }

    /**
     * It waits for the customer.
     *
     * @param codeHash digest of the code that the customer shows
     */
    @Stored("fulfillment.FulfillmentReady")
    record FulfillmentReady(FulfillmentId fulfillment, OrderKey order, String codeHash)
            implements FulfillmentEvent {}

    /** A carrier took it. */
    @Stored("fulfillment.FulfillmentShipped")
    record FulfillmentShipped(
            FulfillmentId fulfillment, OrderKey order, ShipmentId shipment, List<LineCount> lines)
            implements FulfillmentEvent {
        public FulfillmentShipped {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The customer took it.
     *
     * @param byCode whether the code was shown
     */
    @Stored("fulfillment.FulfillmentHandedOver")
    record FulfillmentHandedOver(
            FulfillmentId fulfillment, OrderKey order, List<LineCount> lines, boolean byCode)
            implements FulfillmentEvent {
        public FulfillmentHandedOver {
            lines = List.copyOf(lines);
        }
    }

    /** It was taken back before the location had accepted it. */
    @Stored("fulfillment.FulfillmentWithdrawn")
    record FulfillmentWithdrawn(
            FulfillmentId fulfillment,
            OrderKey order,
            LocationId location,
            List<LineCount> lines,
            RejectionReason reason)
            implements FulfillmentEvent {
        public FulfillmentWithdrawn {
            lines = List.copyOf(lines);
        }
    }

    /** These units are no longer wanted. */
    @Stored("fulfillment.FulfillmentLinesCancelled")
    record FulfillmentLinesCancelled(
            FulfillmentId fulfillment,
            OrderKey order,
            List<LineCount> lines,
            @Nullable String reason)
            implements FulfillmentEvent {
        public FulfillmentLinesCancelled {
            lines = List.copyOf(lines);
        }
    }
}
