package org.waybill.domain.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Decision;
import org.waybill.domain.Fault;
import org.waybill.domain.Rejection;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.domain.stock.Arrival;
import org.waybill.domain.stock.Discrepancies;
import org.waybill.domain.stock.NamedLines;
import org.waybill.domain.transfer.TransferCommand.ApproveTransfer;
import org.waybill.domain.transfer.TransferCommand.CancelTransfer;
import org.waybill.domain.transfer.TransferCommand.CompleteTransfer;
import org.waybill.domain.transfer.TransferCommand.PickTransfer;
import org.waybill.domain.transfer.TransferCommand.ReceiveTransfer;
import org.waybill.domain.transfer.TransferCommand.RequestTransfer;
import org.waybill.domain.transfer.TransferCommand.ShipTransfer;
import org.waybill.domain.transfer.TransferEvent.TransferApproved;
import org.waybill.domain.transfer.TransferEvent.TransferCancelled;
import org.waybill.domain.transfer.TransferEvent.TransferCompleted;
import org.waybill.domain.transfer.TransferEvent.TransferPicked;
import org.waybill.domain.transfer.TransferEvent.TransferReceived;
import org.waybill.domain.transfer.TransferEvent.TransferRequested;
import org.waybill.domain.transfer.TransferEvent.TransferShipped;

/** The rules of transfers. */
public final class TransferDecisions {

    static final String AREA = "transfer";

    private TransferDecisions() {}

    /** What follows from a command. */
    public static Decision<TransferEvent> decide(Transfer transfer, TransferCommand command) {
        if (transfer.version() == 0 && !(command instanceof RequestTransfer)) {
            var detail = "There is no transfer %s.".formatted(command.transfer());
            return Decision.refuse(Rejection.notFound("transfer.unknown", detail));
        }
        return switch (command) {
            case RequestTransfer c -> request(transfer, c);
            case ApproveTransfer c -> approve(transfer, c);
            case PickTransfer c -> pick(transfer, c);
            case ShipTransfer c -> ship(transfer, c);
            case ReceiveTransfer c -> receive(transfer, c);
            case CompleteTransfer c -> complete(transfer, c);
            case CancelTransfer c -> cancel(transfer, c);
        };
    }

    private static Decision<TransferEvent> request(Transfer transfer, RequestTransfer c) {
        if (transfer.version() > 0) {
            var detail = "There is a transfer %s already.".formatted(c.transfer());
            return Decision.refuse(Rejection.conflict("transfer.exists", detail));
        }
        if (c.from().equals(c.to())) {
            var detail = "A transfer goes to another location than it comes from.";
            return Decision.refuse(Rejection.unacceptable("transfer.same-location", detail, "/to"));
        }
        var ids = c.lines().stream().map(TransferLine::lineId).toList();
        var refusal = new NamedLines(AREA, ids).twice();
        return refusal == null
                ? Decision.accept(
                        new TransferRequested(
                                c.transfer(), c.from(), c.to(), c.lines(), c.reason()))
                : Decision.refuse(refusal);
    }

    private static Decision<TransferEvent> approve(Transfer transfer, ApproveTransfer c) {
        return transfer.status() == TransferStatus.REQUESTED
                ? Decision.accept(new TransferApproved(c.transfer()))
                : illegal(transfer, "approved");
    }

    private static Decision<TransferEvent> pick(Transfer transfer, PickTransfer c) {
        if (transfer.status() != TransferStatus.APPROVED) {
            return illegal(transfer, "picked");
        }
        if (c.lines() == null) {
            return Decision.accept(new TransferPicked(c.transfer(), wanted(transfer)));
        }
        var refusal = refusal(transfer, c.lines());
        return refusal == null
                ? Decision.accept(new TransferPicked(c.transfer(), c.lines()))
                : Decision.refuse(refusal);
    }

    private static List<LineCount> wanted(Transfer transfer) {
        return transfer.asRequested().lines().stream()
                .map(line -> new LineCount(line.lineId(), line.quantity()))
                .toList();
    }

    private static @Nullable Rejection refusal(Transfer transfer, List<LineCount> lines) {
        var named = new NamedLines(AREA, lines.stream().map(LineCount::lineId).toList());
        var unknown = named.unknown(transfer.lines().keySet());
        if (unknown != null) {
            return unknown;
        }
        var twice = named.twice();
        return twice == null ? tooMany(transfer, lines) : twice;
    }

    private static @Nullable Rejection tooMany(Transfer transfer, List<LineCount> lines) {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < lines.size(); i++) {
            var asked = lines.get(i);
            long ordered = line(transfer, asked.lineId()).ordered();
            if (asked.quantity() > ordered) {
                var detail = "Of line %s, %d are asked for.".formatted(asked.lineId(), ordered);
                faults.add(new Fault("/lines/%d/quantity".formatted(i), detail));
            }
        }
        return faults.isEmpty()
                ? null
                : Rejection.conflict("transfer.quantity", faults.getFirst().detail(), faults);
    }

    private static Decision<TransferEvent> ship(Transfer transfer, ShipTransfer c) {
        if (transfer.status() != TransferStatus.PICKED) {
            return illegal(transfer, "shipped");
        }
        var refusal = TransferLots.refusal(transfer, c.lots());
        return refusal == null
                ? Decision.accept(new TransferShipped(c.transfer(), c.expectedAt()))
                : Decision.refuse(refusal);
    }

    private static Decision<TransferEvent> receive(Transfer transfer, ReceiveTransfer c) {
        return switch (transfer.status()) {
            case IN_TRANSIT, PARTIALLY_RECEIVED, RECEIVED -> receivable(transfer, c);
            case REQUESTED, APPROVED, PICKED, COMPLETE, CANCELLED -> illegal(transfer, "received");
        };
    }

    private static Decision<TransferEvent> receivable(Transfer transfer, ReceiveTransfer c) {
        var ids = c.arrivals().stream().map(Arrival::lineId).toList();
        var refusal = new NamedLines(AREA, ids).unknown(transfer.lines().keySet());
        return refusal == null
                ? Decision.accept(
                        new TransferReceived(
                                c.transfer(),
                                c.arrivals(),
                                Discrepancies.over(transfer.lines(), c.arrivals())))
                : Decision.refuse(refusal);
    }

    private static Decision<TransferEvent> complete(Transfer transfer, CompleteTransfer c) {
        return switch (transfer.status()) {
            case IN_TRANSIT, PARTIALLY_RECEIVED, RECEIVED ->
                    Decision.accept(
                            new TransferCompleted(
                                    c.transfer(),
                                    c.reason(),
                                    Discrepancies.missing(transfer.lines())));
            case REQUESTED, APPROVED, PICKED, COMPLETE, CANCELLED -> illegal(transfer, "completed");
        };
    }

    private static Decision<TransferEvent> cancel(Transfer transfer, CancelTransfer c) {
        return switch (transfer.status()) {
            case REQUESTED, APPROVED, PICKED ->
                    Decision.accept(new TransferCancelled(c.transfer(), c.reason()));
            case IN_TRANSIT, PARTIALLY_RECEIVED, RECEIVED, COMPLETE, CANCELLED ->
                    illegal(transfer, "cancelled");
        };
    }

    private static MovingLine line(Transfer transfer, LineId id) {
        return Objects.requireNonNull(transfer.lines().get(id));
    }

    private static Decision<TransferEvent> illegal(Transfer transfer, String act) {
        var detail = "A transfer that is %s cannot be %s.".formatted(transfer.status(), act);
        return Decision.refuse(Rejection.conflict("transfer.illegal-transition", detail));
    }
}
