package org.waybill.command.fulfillment;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.command.Shell;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.fulfillment.FulfillmentCommand;
import org.waybill.domain.fulfillment.FulfillmentCommand.AcceptFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.PackFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.ReadyFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.RejectFulfillment;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentAccepted;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentPacked;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentPicked;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentReady;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRejected;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRequested;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.FulfillmentLine;
import org.waybill.domain.fulfillment.LineRejection;
import org.waybill.domain.fulfillment.Parcel;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.Method;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Sku;

class FulfillmentAggregateTest {

    private static final OrderKey ORDER = OrderKey.of("1000", new ChannelId("web"));
    private static final FulfillmentId ID = new FulfillmentId("1000@web.F1");
    private static final LocationId STORE = new LocationId("STORE-7");
    private static final LineId LINE = new LineId("1");
    private static final List<LineCount> ALL = List.of(new LineCount(LINE, 2));
    private static final List<Parcel> PARCELS = List.of(new Parcel(ALL, 500));
    private static final List<LineRejection> REJECTIONS =
            List.of(new LineRejection(LINE, 2, RejectionReason.DAMAGED));

    private static final AcceptFulfillment ACCEPT = new AcceptFulfillment(ID);
    private static final RejectFulfillment REJECT = new RejectFulfillment(ID, REJECTIONS);
    private static final PackFulfillment PACK = new PackFulfillment(ID, PARCELS);
    private static final ReadyFulfillment READY = new ReadyFulfillment(ID, "digest");

    private static final List<Object> REQUESTED =
            List.of(
                    new FulfillmentRequested(
                            ID,
                            ORDER,
                            STORE,
                            Method.PICKUP,
                            List.of(new FulfillmentLine(LINE, new Sku("SHIRT"), 2, List.of()))));
    private static final List<Object> ACCEPTED = and(REQUESTED, new FulfillmentAccepted(ID, ORDER));
    private static final List<Object> PICKED = and(ACCEPTED, new FulfillmentPicked(ID, ORDER, ALL));

    private final Shell<FulfillmentAggregate> shell = new Shell<>(FulfillmentAggregate.class);

    @Test
    void recordsWhatTheRulesSay() {
        shell.records(REQUESTED, ACCEPT, new FulfillmentAccepted(ID, ORDER))
                .records(REQUESTED, REJECT, new FulfillmentRejected(ID, ORDER, STORE, REJECTIONS))
                .records(PICKED, PACK, new FulfillmentPacked(ID, ORDER, PARCELS))
                .records(PICKED, READY, new FulfillmentReady(ID, ORDER, "digest"))
                .handlesNothingElse();
    }

    @Test
    void refusesWhatTheRulesRefuse() {
        for (FulfillmentCommand command : List.of(PACK, READY)) {
            shell.refuses(REQUESTED, command, "fulfillment.illegal-transition");
        }
        for (FulfillmentCommand command : List.of(ACCEPT, REJECT)) {
            shell.refuses(PICKED, command, "fulfillment.illegal-transition");
        }
    }

    @Test
    void keepsToVersions() {
        shell.refusesOtherVersion(REQUESTED, ACCEPT)
                .refusesOtherVersion(REQUESTED, REJECT)
                .refusesOtherVersion(PICKED, PACK)
                .refusesOtherVersion(PICKED, READY);
    }

    private static List<Object> and(List<Object> before, Object event) {
        var all = new ArrayList<>(before);
        all.add(event);
        return List.copyOf(all);
    }
}
