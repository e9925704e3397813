package org.waybill.command.inbound;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
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
import org.waybill.command.http.RequestException;
import org.waybill.command.http.Text;
import org.waybill.command.inbound.InboundBody.LotNotice;
import org.waybill.command.stock.ArrivalBody;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.inbound.Inbound;
import org.waybill.domain.inbound.InboundCommand;
import org.waybill.domain.inbound.InboundCommand.CancelInbound;
import org.waybill.domain.inbound.InboundCommand.ChangeInbound;
import org.waybill.domain.inbound.InboundCommand.CloseInbound;
import org.waybill.domain.inbound.InboundEvent;
import org.waybill.domain.inbound.InboundId;
import org.waybill.domain.inbound.InboundView;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.store.Receipt;

/** Takes in over HTTP what is to come, and what came. */
@RestController
class InboundResource {

    private static final int MOST_LINES = 2_000;

    private final Door door;
    private final InboundIntake intake;
    private final States states;

    InboundResource(Door door, InboundIntake intake, States states) {
        this.door = door;
        this.intake = intake;
        this.states = states;
    }

    /** When it comes now, and lines with what is ordered of them now; one of both at least. */
    record ChangeBody(
            @Nullable InstantOrDate expectedAt,
            @Size(min = 1, max = MOST_LINES) @Nullable List<@Valid @NotNull Line> lines) {}

    /** Units of a line. */
    record Line(
            @Id String lineId,
            @Quantity Integer quantity,
            @Size(min = 1, max = 1_000) @Nullable List<@Valid @NotNull LotNotice> lots) {

        LineId id() {
            return new LineId(lineId);
        }

        LineCount count() {
            return new LineCount(id(), quantity);
        }
    }

    /** What came, and the paper it came with. */
    record ReceiptBody(
            @NotEmpty @Size(max = MOST_LINES) List<@Valid @NotNull ArrivalBody> lines,
            @Text(required = false, max = 100) @Nullable String reference) {}

    /** Why. */
    record ReasonBody(@Text String reason) {}

    @PostMapping("/api/inbound")
    ResponseEntity<InboundView> announce(@Valid @RequestBody InboundBody body) {
        var number = body.inboundId() == null ? door.newId() : body.inboundId();
        var command = intake.command(body, new InboundId(number));
        Receipt<Inbound> receipt = door.send(command);
        var inbound = inbound(receipt, command.inbound());
        var view = InboundView.of(inbound);
        return Answers.created("/api/inbound/" + view.inboundId(), receipt, view.version(), view);
    }

    @PostMapping("/api/inbound/{id}/changes")
    ResponseEntity<InboundView> change(
            @PathVariable @Id String id, @Valid @RequestBody ChangeBody body) {
        if (body.expectedAt() == null && body.lines() == null) {
            throw RequestException.malformed("needs expectedAt or lines", "");
        }
        var delivery = existing(id);
        var lines = Objects.requireNonNullElse(body.lines(), List.<Line>of());
        var location = delivery.asAnnounced().location();
        return act(
                new ChangeInbound(
                        delivery.asAnnounced().inbound(),
                        body.expectedAt() == null ? null : intake.at(body.expectedAt(), location),
                        lines.stream().map(Line::count).toList(),
                        lines.stream()
                                .filter(line -> line.lots() != null)
                                .map(line -> intake.lots(delivery, line.id(), line.lots()))
                                .toList()));
    }

    @PostMapping("/api/inbound/{id}/receipts")
    ResponseEntity<InboundView> receive(
            @PathVariable @Id String id, @Valid @RequestBody ReceiptBody body) {
        return act(intake.receipt(existing(id), body.lines(), body.reference()));
    }

    @PostMapping("/api/inbound/{id}/closure")
    ResponseEntity<InboundView> close(
            @PathVariable @Id String id, @Valid @RequestBody ReasonBody body) {
        return act(new CloseInbound(known(id), body.reason()));
    }

    @PostMapping("/api/inbound/{id}/cancellations")
    ResponseEntity<InboundView> cancel(
            @PathVariable @Id String id, @Valid @RequestBody ReasonBody body) {
        return act(new CancelInbound(known(id), body.reason()));
    }

    private ResponseEntity<InboundView> act(InboundCommand command) {
        Receipt<Inbound> receipt = door.send(command);
        var inbound =
                receipt.result() == null
                        ? states.inbound(command.inbound(), receipt.position())
                        : receipt.result();
        return Answers.ok(receipt, inbound.version(), InboundView.of(inbound));
    }

    /** A repeated announcement may have been given another id when it was first heard. */
    private Inbound inbound(Receipt<Inbound> receipt, InboundId id) {
        if (receipt.result() != null) {
            return receipt.result();
        }
        var event = states.recorded(receipt.position());
        var first = event instanceof InboundEvent e ? e.inbound() : id;
        return states.inbound(first, receipt.position());
    }

    private InboundId known(String id) {
        return existing(id).asAnnounced().inbound();
    }

    private Inbound existing(String id) {
        var inbound = states.inbound(new InboundId(id), Long.MAX_VALUE);
        if (inbound.version() == 0) {
            var detail = "There is no delivery %s.".formatted(id);
            throw new RejectedException(Rejection.notFound("inbound.unknown", detail));
        }
        return inbound;
    }
}
