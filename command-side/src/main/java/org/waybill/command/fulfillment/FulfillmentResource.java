package org.waybill.command.fulfillment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.waybill.command.http.Key;
import org.waybill.command.http.Quantity;
import org.waybill.command.http.Text;
import org.waybill.command.stock.LotBody;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.fulfillment.FulfillmentCommand;
import org.waybill.domain.fulfillment.FulfillmentCommand.AcceptFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.HandOverFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.PackFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.PickFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.ReadyFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.RejectFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.ShipFulfillment;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.FulfillmentOrder;
import org.waybill.domain.fulfillment.FulfillmentView;
import org.waybill.domain.fulfillment.LineRejection;
import org.waybill.domain.fulfillment.Parcel;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.fulfillment.TakenUnits;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.domain.shipment.Shipment;
import org.waybill.domain.shipment.ShipmentView;
import org.waybill.domain.stock.LotId;
import org.waybill.domain.stock.LotUnits;
import org.waybill.store.Receipt;

/** Takes in over HTTP what locations do with their parts of orders. */
@RestController
class FulfillmentResource {

    private static final int MOST_LINES = 2_000;

    private final Door door;
    private final States states;
    private final PickupCodes codes;

    FulfillmentResource(Door door, States states, PickupCodes codes) {
        this.door = door;
        this.states = states;
        this.codes = codes;
    }

    /** Nothing: the address says it all. */
    record NoBody() {}

    /** Units of a line. */
    record Line(@Id String lineId, @Quantity Integer quantity) {

        LineCount count() {
            return new LineCount(new LineId(lineId), quantity);
        }
    }

    /** What was taken from the shelf. */
    record PicksBody(@NotEmpty @Size(max = MOST_LINES) List<@Valid @NotNull PickedLine> lines) {}

    /** Units of a line, of which lots they are, and their serial numbers. */
    record PickedLine(
            @Id String lineId,
            @Quantity Integer quantity,
            @Size(min = 1, max = 100) @Nullable List<@Valid @NotNull PickedLot> lots,
            @Size(min = 1, max = 10_000) @Nullable List<@Id @NotNull String> serials) {

        LineCount count() {
            return new LineCount(new LineId(lineId), quantity);
        }

        Stream<TakenUnits> taken(int place) {
            if (lots == null && serials == null) {
                return Stream.empty();
            }
            var units =
                    lots == null
                            ? List.<LotUnits>of()
                            : lots.stream().map(PickedLot::units).toList();
            return Stream.of(
                    new TakenUnits(place, new LineId(lineId), units, LotBody.numbers(serials)));
        }
    }

    /** Units of a lot. */
    record PickedLot(@Id String lot, @Quantity Integer quantity) {

        LotUnits units() {
            return new LotUnits(new LotId(lot), quantity);
        }
    }

    /** Units of lines that the location will not do. */
    record RejectionBody(
            @NotEmpty @Size(max = MOST_LINES) List<@Valid @NotNull RejectedLine> lines) {}

    /** Why, as a location says it. */
    enum LocationReason {
        NOT_IN_STOCK(RejectionReason.NOT_IN_STOCK),
        MISMATCH(RejectionReason.MISMATCH),
        DAMAGED(RejectionReason.DAMAGED),
        WORN_DISPLAY(RejectionReason.WORN_DISPLAY),
        NO_VARIANCE(RejectionReason.NO_VARIANCE),
        LOCATION_INACTIVE(RejectionReason.LOCATION_INACTIVE);

        private final RejectionReason told;

        LocationReason(RejectionReason told) {
            this.told = told;
        }
    }

    /** Units of a line that the location will not do, and why. */
    record RejectedLine(
            @Id String lineId, @Quantity Integer quantity, @NotNull LocationReason reason) {

        LineRejection rejection() {
            return new LineRejection(new LineId(lineId), quantity, reason.told);
        }
    }

    /** What was packed. */
    record PackagesBody(
            @NotEmpty @Size(max = MOST_LINES) List<@Valid @NotNull PackageBody> packages) {}

    /** A package; its gross mass in grams, where it was weighed. */
    record PackageBody(
            @NotEmpty @Size(max = MOST_LINES) List<@Valid @NotNull Line> lines,
            @Min(0) @Max(100_000_000) @Nullable Integer massGrams) {

        Parcel parcel() {
            return new Parcel(lines.stream().map(Line::count).toList(), massGrams);
        }
    }

    /** The code that the customer showed, if it did. */
    record HandoverBody(@Text(required = false, max = 40) @Nullable String pickupCode) {}

    /** Who carries it. */
    record ShipmentBody(
            @Text(max = 50) String carrier,
            @Text(required = false, max = 50) @Nullable String service,
            @Text(required = false, max = 100) @Nullable String trackingNumber) {}

    @PostMapping("/api/fulfillments/{id}/acceptance")
    ResponseEntity<FulfillmentView> accept(
            @PathVariable @Key String id, @RequestBody(required = false) @Nullable NoBody body) {
        return act(new AcceptFulfillment(existing(id)));
    }

    @PostMapping("/api/fulfillments/{id}/rejection")
    ResponseEntity<FulfillmentView> reject(
            @PathVariable @Key String id, @Valid @RequestBody RejectionBody body) {
        var lines = body.lines().stream().map(RejectedLine::rejection).toList();
        return act(new RejectFulfillment(existing(id), lines));
    }

    @PostMapping("/api/fulfillments/{id}/picks")
    ResponseEntity<FulfillmentView> pick(
            @PathVariable @Key String id, @Valid @RequestBody PicksBody body) {
        var lines = body.lines();
        var counts = lines.stream().map(PickedLine::count).toList();
        var taken =
                IntStream.range(0, lines.size())
                        .boxed()
                        .flatMap(place -> lines.get(place).taken(place))
                        .toList();
        return act(new PickFulfillment(existing(id), counts, taken));
    }

    @PostMapping("/api/fulfillments/{id}/packages")
    ResponseEntity<FulfillmentView> pack(
            @PathVariable @Key String id, @Valid @RequestBody PackagesBody body) {
        var parcels = body.packages().stream().map(PackageBody::parcel).toList();
        return act(new PackFulfillment(existing(id), parcels));
    }

    @PostMapping("/api/fulfillments/{id}/readiness")
    ResponseEntity<ReadyAnswer> ready(
            @PathVariable @Key String id, @RequestBody(required = false) @Nullable NoBody body) {
        var fulfillment = existing(id);
        var code = codes.next();
        var hash = codes.hash(fulfillment, code);
        Receipt<FulfillmentOrder> receipt = door.send(new ReadyFulfillment(fulfillment, hash));
        var work =
                Objects.requireNonNullElseGet(
                        receipt.result(),
                        () -> states.fulfillment(fulfillment, receipt.position()));
        // Only the first time makes a code; whoever asks again later is not told it again.
        var told = hash.equals(work.codeHash()) ? code : null;
        return Answers.ok(receipt, work.version(), new ReadyAnswer(FulfillmentView.of(work), told));
    }

    @PostMapping("/api/fulfillments/{id}/handover")
    ResponseEntity<FulfillmentView> handOver(
            @PathVariable @Key String id,
            @Valid @RequestBody(required = false) @Nullable HandoverBody body) {
        var fulfillment = existing(id);
        var code = body == null ? null : body.pickupCode();
        return act(
                new HandOverFulfillment(
                        fulfillment, code == null ? null : codes.hash(fulfillment, code)));
    }

    @PostMapping("/api/fulfillments/{id}/shipments")
    ResponseEntity<ShipmentView> ship(
            @PathVariable @Key String id, @Valid @RequestBody ShipmentBody body) {
        var command =
                new ShipFulfillment(
                        existing(id), body.carrier(), body.service(), body.trackingNumber());
        Receipt<Shipment> receipt = door.send(command);
        var shipment =
                Objects.requireNonNullElseGet(
                        receipt.result(),
                        () -> states.shipment(command.shipment(), receipt.position()));
        var path = "/api/shipments/" + command.shipment().value();
        return Answers.created(path, receipt, shipment.version(), ShipmentView.of(shipment));
    }

    private ResponseEntity<FulfillmentView> act(FulfillmentCommand command) {
        Receipt<FulfillmentOrder> receipt = door.send(command);
        var work =
                Objects.requireNonNullElseGet(
                        receipt.result(),
                        () -> states.fulfillment(command.fulfillment(), receipt.position()));
        return Answers.ok(receipt, work.version(), FulfillmentView.of(work));
    }

    private FulfillmentId existing(String id) {
        var fulfillment = new FulfillmentId(id);
        if (!states.exists(fulfillment.address())) {
            var detail = "There is no fulfillment order %s.".formatted(id);
            throw new RejectedException(Rejection.notFound("fulfillment.unknown", detail));
        }
        return fulfillment;
    }
}
