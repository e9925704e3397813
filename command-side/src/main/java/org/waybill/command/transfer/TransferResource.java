package org.waybill.command.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.command.States;
import org.waybill.command.http.Answers;
import org.waybill.command.http.Door;
import org.waybill.command.http.Id;
import org.waybill.command.http.InstantOrDate;
import org.waybill.command.http.Quantity;
import org.waybill.command.http.Text;
import org.waybill.command.stock.ArrivalBody;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.domain.transfer.Transfer;
import org.waybill.domain.transfer.TransferCommand;
import org.waybill.domain.transfer.TransferCommand.ApproveTransfer;
import org.waybill.domain.transfer.TransferCommand.CancelTransfer;
import org.waybill.domain.transfer.TransferCommand.CompleteTransfer;
import org.waybill.domain.transfer.TransferCommand.PickTransfer;
import org.waybill.domain.transfer.TransferCommand.ShipTransfer;
import org.waybill.domain.transfer.TransferEvent;
import org.waybill.domain.transfer.TransferId;
import org.waybill.domain.transfer.TransferView;
import org.waybill.store.Receipt;

/** Takes in over HTTP what goes from one location to another. */
@RestController
class TransferResource {

    private static final int MOST_LINES = 2_000;

    private final Door door;
    private final TransferIntake intake;
    private final States states;

    TransferResource(Door door, TransferIntake intake, States states) {
        this.door = door;
        this.intake = intake;
        this.states = states;
    }

    /** Nothing: the address says it all. */
    record NoBody() {}

    /** What was taken from the shelf; all that was asked for, if it is not said. */
    record PickBody(@Size(min = 1, max = MOST_LINES) @Nullable List<@Valid @NotNull Line> lines) {}

    /** Units of a line. */
    record Line(@Id String lineId, @Quantity Integer quantity) {

        LineCount count() {
            return new LineCount(new LineId(lineId), quantity);
        }
    }

    /** When it should be there, and of which lots it is; what expires first, if it is not said. */
    record ShipmentBody(
            @NotNull InstantOrDate expectedAt,
            @Size(min = 1, max = MOST_LINES) @Nullable List<@Valid @NotNull SentLine> lines) {}

    /** The lots of all units of a line that leave. */
    record SentLine(
            @Id String lineId, @NotEmpty @Size(max = 1_000) List<@Valid @NotNull SentLot> lots) {}

    /** Units of a lot, with their serial numbers, where they have any. */
    record SentLot(
            @Id String lot,
            @Quantity Integer quantity,
            @Size(min = 1, max = 10_000) @Nullable List<@Id @NotNull String> serials) {}

    /** What came. */
    record ReceiptBody(@NotEmpty @Size(max = MOST_LINES) List<@Valid @NotNull ArrivalBody> lines) {}

    /** Why nothing more will come, if anybody knows. */
    record CompletionBody(@Text(required = false) @Nullable String reason) {}

    /** Why. */
    record CancellationBody(@Text String reason) {}

    @PostMapping("/api/transfers")
    ResponseEntity<TransferView> request(@Valid @RequestBody TransferBody body) {
        var number = body.transferId() == null ? door.newId() : body.transferId();
        var command = intake.command(body, new TransferId(number));
        Receipt<Transfer> receipt = door.send(command);
        var view = TransferView.of(transfer(receipt, command.transfer()));
        var path = "/api/transfers/" + view.transferId();
        return Answers.created(path, receipt, view.version(), view);
    }

    @PostMapping("/api/transfers/{id}/approval")
    ResponseEntity<TransferView> approve(
            @PathVariable @Id String id, @RequestBody(required = false) @Nullable NoBody body) {
        return act(new ApproveTransfer(known(id)));
    }

    @PostMapping("/api/transfers/{id}/picks")
    ResponseEntity<TransferView> pick(
            @PathVariable @Id String id,
            @Valid @RequestBody(required = false) @Nullable PickBody body) {
        var lines = body == null ? null : body.lines();
        var counts = lines == null ? null : lines.stream().map(Line::count).toList();
        return act(new PickTransfer(known(id), counts));
    }

    @PostMapping("/api/transfers/{id}/shipments")
    ResponseEntity<TransferView> ship(
            @PathVariable @Id String id, @Valid @RequestBody ShipmentBody body) {
        var transfer = existing(id);
        return act(
                new ShipTransfer(
                        transfer.asRequested().transfer(),
                        intake.at(body.expectedAt(), transfer.asRequested().to()),
                        intake.sent(body.lines())));
    }

    @PostMapping("/api/transfers/{id}/receipts")
    ResponseEntity<TransferView> receive(
            @PathVariable @Id String id, @Valid @RequestBody ReceiptBody body) {
        return act(intake.receipt(existing(id), body.lines()));
    }

    @PostMapping("/api/transfers/{id}/completion")
    ResponseEntity<TransferView> complete(
            @PathVariable @Id String id,
            @Valid @RequestBody(required = false) @Nullable CompletionBody body) {
        return act(new CompleteTransfer(known(id), body == null ? null : body.reason()));
    }

    @PostMapping("/api/transfers/{id}/cancellations")
    ResponseEntity<TransferView> cancel(
            @PathVariable @Id String id, @Valid @RequestBody CancellationBody body) {
        return act(new CancelTransfer(known(id), body.reason()));
    }

    private ResponseEntity<TransferView> act(TransferCommand command) {
        Receipt<Transfer> receipt = door.send(command);
        var transfer =
                receipt.result() == null
                        ? states.transfer(command.transfer(), receipt.position())
                        : receipt.result();
        return Answers.ok(receipt, transfer.version(), TransferView.of(transfer));
    }

    /** A repeated request may have been given another id when it was first heard. */
    private Transfer transfer(Receipt<Transfer> receipt, TransferId id) {
        if (receipt.result() != null) {
            return receipt.result();
        }
        var event = states.recorded(receipt.position());
        var first = event instanceof TransferEvent e ? e.transfer() : id;
        return states.transfer(first, receipt.position());
    }

    private TransferId known(String id) {
        return existing(id).asRequested().transfer();
    }

    private Transfer existing(String id) {
        var transfer = states.transfer(new TransferId(id), Long.MAX_VALUE);
        if (transfer.version() == 0) {
            var detail = "There is no transfer %s.".formatted(id);
            throw new RejectedException(Rejection.notFound("transfer.unknown", detail));
        }
        return transfer;
    }
}
