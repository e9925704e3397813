package org.waybill.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.order.OrderStory.DC;
import static org.waybill.domain.order.OrderStory.F1;
import static org.waybill.domain.order.OrderStory.F2;
import static org.waybill.domain.order.OrderStory.L1;
import static org.waybill.domain.order.OrderStory.L2;
import static org.waybill.domain.order.OrderStory.NOW;
import static org.waybill.domain.order.OrderStory.ORDER;
import static org.waybill.domain.order.OrderStory.SHOP;
import static org.waybill.domain.order.OrderStory.after;
import static org.waybill.domain.order.OrderStory.atWork;
import static org.waybill.domain.order.OrderStory.count;
import static org.waybill.domain.order.OrderStory.refused;
import static org.waybill.domain.order.OrderStory.toCollect;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentAccepted;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRejected;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRequested;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.FulfillmentLine;
import org.waybill.domain.fulfillment.FulfillmentOrder;
import org.waybill.domain.fulfillment.LineRejection;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.OrderCommand.TakeBack;
import org.waybill.domain.order.OrderEvent.OrderQueued;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;

class TakeBackTest {

    private static final TakeBack OFFLINE =
            new TakeBack(ORDER, List.of(F1, F2), RejectionReason.LOCATION_OFFLINE, NOW);

    private static final FulfillmentOrder AT_DC = asked(F1, DC, Method.SHIP, count(L1, 4));
    private static final FulfillmentOrder AT_SHOP =
            asked(F2, SHOP, Method.SHIP, count(L1, 1), count(L2, 3));

    @Test
    void takesBackWhatNobodyHasAccepted() {
        var accepted = AT_DC.evolve(new FulfillmentAccepted(F1, ORDER));
        assertThat(OrderTakeBack.decide(atWork(), OFFLINE, List.of(accepted, AT_SHOP)))
                .containsExactly(refused(F2, offline(L1, SHOP, 1), offline(L2, SHOP, 3)));
    }

    @Test
    void nothingHappensWhereAllIsAccepted() {
        var accepted = AT_DC.evolve(new FulfillmentAccepted(F1, ORDER));
        assertThat(OrderTakeBack.decide(atWork(), OFFLINE, List.of(accepted))).isEmpty();
    }

    @Test
    void whatALocationHasRefusedIsNotTakenBackToo() {
        var rejection = new LineRejection(L1, 1, RejectionReason.DAMAGED);
        var part = new FulfillmentRejected(F1, ORDER, DC, List.of(rejection));
        assertThat(OrderTakeBack.decide(atWork(), OFFLINE, List.of(AT_DC.evolve(part))))
                .containsExactly(refused(F1, offline(L1, DC, 3)));
    }

    @Test
    void whatIsCollectedWaitsForAPerson() {
        var order = toCollect();
        var work = asked(F1, SHOP, Method.PICKUP, count(L1, 5), count(L2, 3));
        var events = OrderTakeBack.decide(order, OFFLINE, List.of(work));
        assertThat(events.getFirst())
                .isEqualTo(refused(F1, offline(L1, SHOP, 5), offline(L2, SHOP, 3)));
        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        OrderQueued.class,
                        e -> assertThat(e.reason()).isEqualTo(QueueReason.PICKUP_REJECTED));
        assertThat(OrderDecisions.sourceable(after(order, events), false)).isFalse();
    }

    @Test
    void onlyWhatALocationCouldHaveHelpedIsAnAttempt() {
        var counted =
                Stream.of(RejectionReason.values())
                        .map(reason -> refused(F1, new Refusal(L1, DC, 1, reason)))
                        .map(refused -> after(atWork(), refused).lines().get(L1))
                        .filter(line -> line != null && line.attempts() == 1)
                        .map(line -> line.refusals().getFirst().reason());
        assertThat(counted)
                .doesNotContain(
                        RejectionReason.LOST_CAPACITY,
                        RejectionReason.ADDRESS_CHANGED,
                        RejectionReason.REOPTIMISED)
                .hasSize(RejectionReason.values().length - 3);
    }

    private static Refusal offline(LineId line, LocationId location, int units) {
        return new Refusal(line, location, units, RejectionReason.LOCATION_OFFLINE);
    }

    static FulfillmentOrder asked(
            FulfillmentId id, LocationId location, Method method, LineCount... lines) {
        var sku = new Sku("LAMP");
        var all =
                Stream.of(lines)
                        .map(
                                line ->
                                        new FulfillmentLine(
                                                line.lineId(),
                                                sku,
                                                line.quantity(),
                                                List.of(new Component(sku, 1))))
                        .toList();
        return FulfillmentOrder.NONE.evolve(
                new FulfillmentRequested(id, ORDER, location, method, all));
    }
}
