package org.waybill.command.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.command.Shell;
import org.waybill.domain.Money;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Allotment;
import org.waybill.domain.order.Customer;
import org.waybill.domain.order.IfUnavailable;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.Method;
import org.waybill.domain.order.OrderCommand.HoldOrder;
import org.waybill.domain.order.OrderCommand.QueueOrder;
import org.waybill.domain.order.OrderCommand.RecordDelivered;
import org.waybill.domain.order.OrderCommand.RecordShipped;
import org.waybill.domain.order.OrderCommand.RefuseAllotment;
import org.waybill.domain.order.OrderCommand.ReleaseOrderHold;
import org.waybill.domain.order.OrderEvent.AllotmentRefused;
import org.waybill.domain.order.OrderEvent.OrderCompleted;
import org.waybill.domain.order.OrderEvent.OrderHeld;
import org.waybill.domain.order.OrderEvent.OrderHoldReleased;
import org.waybill.domain.order.OrderEvent.OrderLinesDelivered;
import org.waybill.domain.order.OrderEvent.OrderLinesShipped;
import org.waybill.domain.order.OrderEvent.OrderPlaced;
import org.waybill.domain.order.OrderEvent.OrderQueued;
import org.waybill.domain.order.OrderEvent.OrderReserved;
import org.waybill.domain.order.OrderEvent.OrderSourced;
import org.waybill.domain.order.OrderHold;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.order.OrderLine;
import org.waybill.domain.order.QueueReason;
import org.waybill.domain.order.Refusal;
import org.waybill.domain.product.Sku;

class OrderAggregateTest {

    private static final ChannelId WEB = new ChannelId("web");
    private static final OrderKey ORDER = OrderKey.of("1000", WEB);
    private static final LocationId STORE = new LocationId("STORE-7");
    private static final FulfillmentId WORK = new FulfillmentId("1000@web.F1");
    private static final LineId LINE = new LineId("1");
    private static final List<LineCount> ALL = List.of(new LineCount(LINE, 2));
    private static final List<Refusal> REFUSALS =
            List.of(new Refusal(LINE, STORE, 2, RejectionReason.DAMAGED));
    private static final OrderHold HOLD =
            new OrderHold("h-1", OrderHold.Type.FRAUD, "look first", null);

    private static final List<Object> RESERVED =
            List.of(
                    new OrderPlaced(
                            ORDER,
                            WEB,
                            new Customer("k-1", null, null),
                            Instant.parse("2026-03-01T09:00:00Z"),
                            Method.SHIP,
                            null,
                            null,
                            IfUnavailable.QUEUE,
                            List.of(
                                    new OrderLine(
                                            LINE,
                                            new Sku("SHIRT"),
                                            2,
                                            new Money(100, "EUR"),
                                            List.of())),
                            null,
                            null),
                    new OrderReserved(ORDER));
    private static final List<Object> HELD = and(RESERVED, new OrderHeld(ORDER, HOLD));
    private static final List<Object> SOURCED =
            and(RESERVED, new OrderSourced(ORDER, null, List.of(new Allotment(WORK, STORE, ALL))));
    private static final OrderLinesShipped GONE = new OrderLinesShipped(ORDER, WORK, null, ALL);

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final Shell<OrderAggregate> shell = new Shell<>(OrderAggregate.class);

    @Test
    void recordsWhatTheRulesSay() {
        shell.records(RESERVED, new HoldOrder(ORDER, HOLD), new OrderHeld(ORDER, HOLD))
                .records(
                        HELD,
                        new ReleaseOrderHold(ORDER, "h-1"),
                        new OrderHoldReleased(ORDER, "h-1"))
                .records(
                        RESERVED,
                        new QueueOrder(ORDER, QueueReason.CUSTOMER_CARE, null, NOW),
                        new OrderQueued(
                                ORDER,
                                QueueReason.CUSTOMER_CARE,
                                "A person put it there.",
                                NOW,
                                null,
                                null))
                .records(
                        SOURCED,
                        new RefuseAllotment(ORDER, WORK, REFUSALS),
                        new AllotmentRefused(ORDER, WORK, REFUSALS))
                .records(SOURCED, new RecordShipped(ORDER, WORK, null, ALL), GONE)
                .records(
                        and(SOURCED, GONE),
                        new RecordDelivered(ORDER, WORK, ALL),
                        new OrderLinesDelivered(ORDER, WORK, ALL),
                        new OrderCompleted(ORDER))
                .handlesNothingElse();
    }

    @Test
    void refusesWhatTheRulesRefuse() {
        shell.refuses(HELD, new HoldOrder(ORDER, HOLD), "order.hold-exists")
                .refuses(RESERVED, new ReleaseOrderHold(ORDER, "h-1"), "order.hold-unknown")
                .refuses(
                        RESERVED,
                        new RefuseAllotment(ORDER, WORK, REFUSALS),
                        "order.illegal-transition");
    }

    @Test
    void keepsToVersions() {
        shell.refusesOtherVersion(RESERVED, new HoldOrder(ORDER, HOLD))
                .refusesOtherVersion(HELD, new ReleaseOrderHold(ORDER, "h-1"));
    }

    private static List<Object> and(List<Object> before, Object event) {
        var all = new ArrayList<>(before);
        all.add(event);
        return List.copyOf(all);
    }
}
