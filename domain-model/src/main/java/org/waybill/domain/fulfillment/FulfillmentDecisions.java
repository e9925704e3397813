package org.waybill.domain.fulfillment;

import org.waybill.domain.Decision;
import org.waybill.domain.Rejection;
import org.waybill.domain.fulfillment.FulfillmentCommand.AcceptFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.CancelFulfillmentLines;
import org.waybill.domain.fulfillment.FulfillmentCommand.HandOverFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.PackFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.PickFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.ReadyFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.RejectFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.RequestFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.ShipFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.WithdrawFulfillment;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentAccepted;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentHandedOver;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentLinesCancelled;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentPacked;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentPicked;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentReady;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRejected;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRequested;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentShipped;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentWithdrawn;
import org.waybill.domain.order.LineCount;

/** The rules of a location's work. */
public final class FulfillmentDecisions {

    private FulfillmentDecisions() {}

    /** What follows from a command. */
    public static Decision<FulfillmentEvent> decide(
            FulfillmentOrder work, FulfillmentCommand command) {
        return switch (command) {
            case RequestFulfillment c -> request(work, c);
            case AcceptFulfillment c -> accept(work, c);
            case RejectFulfillment c -> reject(work, c);
            case PickFulfillment c -> pick(work, c);
            case PackFulfillment c -> pack(work, c);
            case ReadyFulfillment c -> ready(work, c);
            case ShipFulfillment c -> ship(work, c);
            case HandOverFulfillment c -> handOver(work, c);
            case WithdrawFulfillment c -> withdraw(work, c);
            case CancelFulfillmentLines c -> cancel(work, c);
        };
    }

    private static Decision<FulfillmentEvent> request(FulfillmentOrder work, RequestFulfillment c) {
        if (work.version() > 0) {
            return Decision.accept();
        }
        return Decision.accept(
                new FulfillmentRequested(
                        c.fulfillment(),
                        c.order(),
                        c.location(),
                        c.method(),
                        c.lines(),
                        c.acceptBy()));
    }

    private static Decision<FulfillmentEvent> accept(FulfillmentOrder work, AcceptFulfillment c) {
        return work.status() == FulfillmentStatus.REQUESTED
                ? Decision.accept(
                        new FulfillmentAccepted(c.fulfillment(), work.asRequested().order()))
                : illegal(work, "accepted");
    }

    private static Decision<FulfillmentEvent> reject(FulfillmentOrder work, RejectFulfillment c) {
        return switch (work.status()) {
            case REQUESTED, ACCEPTED, PICKING -> rejectable(work, c);
            case PICKED, PACKED, READY, SHIPPED, HANDED_OVER, REJECTED, CANCELLED ->
                    illegal(work, "rejected");
        };
    }

    private static Decision<FulfillmentEvent> rejectable(
            FulfillmentOrder work, RejectFulfillment c) {
        var counts =
                c.lines().stream()
                        .map(line -> new LineCount(line.lineId(), line.quantity()))
                        .toList();
        var refusal = AskedUnits.ofLines(counts).refusal(work, WorkLine::toPick, "not yet picked");
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        var requested = work.asRequested();
        return Decision.accept(
                new FulfillmentRejected(
                        c.fulfillment(), requested.order(), requested.location(), c.lines()));
    }

    private static Decision<FulfillmentEvent> pick(FulfillmentOrder work, PickFulfillment c) {
        return switch (work.status()) {
            case ACCEPTED, PICKING -> pickable(work, c);
            case REQUESTED, PICKED, PACKED, READY, SHIPPED, HANDED_OVER, REJECTED, CANCELLED ->
                    illegal(work, "picked");
        };
    }

    private static Decision<FulfillmentEvent> pickable(FulfillmentOrder work, PickFulfillment c) {
        var refusal =
                AskedUnits.ofLines(c.lines()).refusal(work, WorkLine::toPick, "not yet picked");
        return refusal == null
                ? Decision.accept(
                        new FulfillmentPicked(
                                c.fulfillment(), work.asRequested().order(), c.lines()))
                : Decision.refuse(refusal);
    }

    private static Decision<FulfillmentEvent> pack(FulfillmentOrder work, PackFulfillment c) {
        return switch (work.status()) {
            case PICKING, PICKED -> packable(work, c);
            case REQUESTED, ACCEPTED, PACKED, READY, SHIPPED, HANDED_OVER, REJECTED, CANCELLED ->
                    illegal(work, "packed");
        };
    }

    private static Decision<FulfillmentEvent> packable(FulfillmentOrder work, PackFulfillment c) {
        var refusal =
                AskedUnits.ofPackages(c.packages())
                        .refusal(work, WorkLine::toPack, "picked and not yet packed");
        return refusal == null
                ? Decision.accept(
                        new FulfillmentPacked(
                                c.fulfillment(), work.asRequested().order(), c.packages()))
                : Decision.refuse(refusal);
    }

    private static Decision<FulfillmentEvent> ready(FulfillmentOrder work, ReadyFulfillment c) {
        if (work.version() > 0 && !work.asRequested().method().collected()) {
            return wrongMethod(work, "made ready for collection");
        }
        return switch (work.status()) {
            case PICKED, PACKED ->
                    Decision.accept(
                            new FulfillmentReady(
                                    c.fulfillment(), work.asRequested().order(), c.codeHash()));
            case READY -> Decision.accept();
            case REQUESTED, ACCEPTED, PICKING, SHIPPED, HANDED_OVER, REJECTED, CANCELLED ->
                    illegal(work, "made ready");
        };
    }

    private static Decision<FulfillmentEvent> ship(FulfillmentOrder work, ShipFulfillment c) {
        if (work.version() > 0 && work.asRequested().method().collected()) {
            return wrongMethod(work, "shipped");
        }
        if (work.status() != FulfillmentStatus.PACKED) {
            return illegal(work, "shipped");
        }
        var order = work.asRequested().order();
        return Decision.accept(
                new FulfillmentShipped(c.fulfillment(), order, c.shipment(), work.due()));
    }

    private static Decision<FulfillmentEvent> handOver(
            FulfillmentOrder work, HandOverFulfillment c) {
        if (work.status() != FulfillmentStatus.READY) {
            return illegal(work, "handed over");
        }
        if (c.codeHash() != null && !c.codeHash().equals(work.codeHash())) {
            var detail = "This is not the pickup code of this order.";
            return Decision.refuse(
                    Rejection.unacceptable("fulfillment.pickup-code-wrong", detail, "/pickupCode"));
        }
        var order = work.asRequested().order();
        return Decision.accept(
                new FulfillmentHandedOver(
                        c.fulfillment(), order, work.due(), c.codeHash() != null));
    }

    private static Decision<FulfillmentEvent> withdraw(
            FulfillmentOrder work, WithdrawFulfillment c) {
        if (work.version() == 0 || work.status() != FulfillmentStatus.REQUESTED) {
            return illegal(work, "withdrawn");
        }
        var asked = work.asRequested();
        return Decision.accept(
                new FulfillmentWithdrawn(
                        c.fulfillment(), asked.order(), asked.location(), work.due(), c.reason()));
    }

    private static Decision<FulfillmentEvent> cancel(
            FulfillmentOrder work, CancelFulfillmentLines c) {
        if (work.status().ended()) {
            return illegal(work, "cancelled");
        }
        var refusal = AskedUnits.ofLines(c.lines()).refusal(work, WorkLine::due, "still to do");
        return refusal == null
                ? Decision.accept(
                        new FulfillmentLinesCancelled(
                                c.fulfillment(), work.asRequested().order(), c.lines(), c.reason()))
                : Decision.refuse(refusal);
    }

    private static Decision<FulfillmentEvent> wrongMethod(FulfillmentOrder work, String act) {
        var detail =
                "A fulfillment order by %s cannot be %s."
                        .formatted(work.asRequested().method(), act);
        return Decision.refuse(Rejection.conflict("fulfillment.illegal-transition", detail));
    }

    private static Decision<FulfillmentEvent> illegal(FulfillmentOrder work, String act) {
        var detail = "A fulfillment order that is %s cannot be %s.".formatted(work.status(), act);
        return Decision.refuse(Rejection.conflict("fulfillment.illegal-transition", detail));
    }
}
