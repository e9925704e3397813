package org.waybill.domain.fulfillment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.order.LineCount;

/**
 * A location's part of an order as it is told to those who ask.
 *
 * @param acceptBy until when the location may take to accept it; null where it has, or has no limit
 */
public record FulfillmentView(
        String fulfillmentId,
        String orderId,
        String channel,
        String location,
        String method,
        String status,
        @Nullable Instant acceptBy,
        List<Line> lines,
        List<Package> packages,
        @Nullable String shipmentId,
        long version) {

    /** What it has to deliver of a line, and how far that is. */
    public record Line(
            String lineId,
            String sku,
            int quantity,
            int picked,
            int packed,
            int rejected,
            int cancelled) {}

    /** A package; its mass in grams, where it was weighed. */
    public record Package(List<Content> lines, @Nullable Integer massGrams) {}

    /** Units of a line in a package. */
    public record Content(String lineId, int quantity) {

        /** Tells a count. */
        public static Content of(LineCount count) {
            return new Content(count.lineId().value(), count.quantity());
        }
    }

    /** Tells it. */
    public static FulfillmentView of(FulfillmentOrder work) {
        var requested = work.asRequested();
        return new FulfillmentView(
                requested.fulfillment().value(),
                requested.order().number(),
                requested.order().channel().value(),
                requested.location().value(),
                requested.method().name(),
                work.status().name(),
                work.status() == FulfillmentStatus.REQUESTED ? requested.acceptBy() : null,
                work.lines().values().stream().map(FulfillmentView::line).toList(),
                work.packages().stream().map(FulfillmentView::parcel).toList(),
                work.shipment() == null ? null : work.shipment().value(),
                work.version());
    }

    private static Line line(WorkLine work) {
        return new Line(
                work.line().lineId().value(),
                work.line().sku().value(),
                work.due(),
                work.picked(),
                work.packed(),
                work.rejected(),
                work.cancelled());
    }

    private static Package parcel(Parcel parcel) {
        return new Package(parcel.lines().stream().map(Content::of).toList(), parcel.massGrams());
    }
}
