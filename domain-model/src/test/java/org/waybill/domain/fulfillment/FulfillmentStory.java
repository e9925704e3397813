package org.waybill.domain.fulfillment;

import java.util.List;
import org.waybill.domain.Story;
import org.waybill.domain.channel.ChannelId;
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
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.Method;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;
import org.waybill.domain.shipment.ShipmentId;

/** The words in which the rules of a location's work are told. */
final class FulfillmentStory {

    static final FulfillmentId F1 = new FulfillmentId("1001@web.F1");
    static final ShipmentId S1 = new ShipmentId("1001@web.F1.S1");
    static final OrderKey ORDER = OrderKey.of("1001", new ChannelId("web"));
    static final LocationId SHOP = new LocationId("S-1");
    static final LineId L1 = new LineId("1");
    static final LineId L2 = new LineId("2");
    static final LineId L3 = new LineId("3");
    static final String CODE = "digest";

    /** Two of the first line, one of the second. */
    static final List<LineCount> ALL = List.of(count(L1, 2), count(L2, 1));

    private FulfillmentStory() {}

    static Story<FulfillmentOrder, FulfillmentCommand, FulfillmentEvent> nothing() {
        return new Story<>(
                FulfillmentOrder.NONE, FulfillmentOrder::evolve, FulfillmentDecisions::decide);
    }

    /** A location was asked for two of the first line and one of the second. */
    static Story<FulfillmentOrder, FulfillmentCommand, FulfillmentEvent> requested(Method method) {
        return nothing().after(request(method));
    }

    static Story<FulfillmentOrder, FulfillmentCommand, FulfillmentEvent> accepted(Method method) {
        return requested(method).after(new AcceptFulfillment(F1));
    }

    static Story<FulfillmentOrder, FulfillmentCommand, FulfillmentEvent> picked(Method method) {
        return accepted(method).after(pick(count(L1, 2), count(L2, 1)));
    }

    static Story<FulfillmentOrder, FulfillmentCommand, FulfillmentEvent> packed(Method method) {
        return picked(method).after(pack(count(L1, 2), count(L2, 1)));
    }

    static RequestFulfillment request(Method method) {
        return new RequestFulfillment(
                F1, ORDER, SHOP, method, List.of(line(L1, 2), line(L2, 1)), null);
    }

    static FulfillmentLine line(LineId id, int quantity) {
        var sku = new Sku("SKU-" + id);
        return new FulfillmentLine(id, sku, quantity, List.of(new Component(sku, 1)));
    }

    static LineCount count(LineId line, int quantity) {
        return new LineCount(line, quantity);
    }

    static LineRejection rejection(LineId line, int quantity) {
        return new LineRejection(line, quantity, RejectionReason.MISMATCH);
    }

    static RejectFulfillment reject(LineRejection... lines) {
        return new RejectFulfillment(F1, List.of(lines));
    }

    static PickFulfillment pick(LineCount... lines) {
        return new PickFulfillment(F1, List.of(lines));
    }

    static Parcel parcel(LineCount... lines) {
        return new Parcel(List.of(lines), 500);
    }

    static PackFulfillment pack(LineCount... lines) {
        return new PackFulfillment(F1, List.of(parcel(lines)));
    }

    static ReadyFulfillment ready() {
        return new ReadyFulfillment(F1, CODE);
    }

    static ShipFulfillment ship() {
        return new ShipFulfillment(F1, "correios", null, "BR123");
    }

    static HandOverFulfillment handOver() {
        return new HandOverFulfillment(F1, CODE);
    }

    static WithdrawFulfillment withdraw() {
        return new WithdrawFulfillment(F1, RejectionReason.NOT_ACCEPTED_IN_TIME);
    }

    static CancelFulfillmentLines cancel(LineCount... lines) {
        return new CancelFulfillmentLines(F1, List.of(lines), "CHANGED_MIND");
    }
}
