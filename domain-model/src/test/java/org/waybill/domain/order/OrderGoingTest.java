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
import static org.waybill.domain.order.OrderStory.confirmed;
import static org.waybill.domain.order.OrderStory.count;
import static org.waybill.domain.order.OrderStory.refused;
import static org.waybill.domain.order.OrderStory.shipped;
import static org.waybill.domain.order.OrderStory.toCollect;
import static org.waybill.domain.order.TakeBackTest.asked;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Decision;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentAccepted;
import org.waybill.domain.fulfillment.FulfillmentOrder;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.location.Address;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.OrderCommand.ChangeDestination;
import org.waybill.domain.order.OrderEvent.OrderCancelled;
import org.waybill.domain.order.OrderEvent.OrderDestinationChanged;
import org.waybill.domain.order.OrderEvent.OrderPickupMoved;

class OrderGoingTest {

    private static final Destination ELSEWHERE =
            new Destination(new Address("DE", "10115", null, "Berlin", null), null);

    private static final ChangeDestination CHANGE = new ChangeDestination(ORDER, ELSEWHERE, NOW);

    private static final FulfillmentOrder AT_DC = asked(F1, DC, Method.SHIP, count(L1, 4));
    private static final FulfillmentOrder AT_SHOP =
            asked(F2, SHOP, Method.SHIP, count(L1, 1), count(L2, 3));

    private static List<OrderEvent> events(Decision<OrderEvent> decision) {
        return decision.orThrow();
    }

    private static void refuses(Decision<OrderEvent> decision, String code) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.rejection().code()).isEqualTo(code));
    }

    @Test
    void whatNobodyHasAcceptedIsTakenBackAndGoesToTheNewPlace() {
        var events = events(OrderGoing.send(atWork(), CHANGE, List.of(AT_DC, AT_SHOP)));
        assertThat(events)
                .containsExactly(
                        new OrderDestinationChanged(ORDER, ELSEWHERE),
                        refused(F1, changed(L1, DC, 4)),
                        refused(F2, changed(L1, SHOP, 1), changed(L2, SHOP, 3)));
        var order = after(atWork(), events);
        assertThat(order.asPlaced().shipTo()).isEqualTo(ELSEWHERE);
        assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(Objects.requireNonNull(order.lines().get(L1)).attempts()).isZero();
        assertThat(order.version()).isEqualTo(atWork().version() + 3);
    }

    @Test
    void theSamePlaceIsNoChange() {
        var same = Objects.requireNonNull(atWork().asPlaced().shipTo());
        var command = new ChangeDestination(ORDER, same, NOW);
        assertThat(events(OrderGoing.send(atWork(), command, List.of(AT_DC)))).isEmpty();
    }

    @Test
    void whatNobodyWasAskedForJustGoesElsewhere() {
        assertThat(events(OrderGoing.send(confirmed(), CHANGE, List.of())))
                .containsExactly(new OrderDestinationChanged(ORDER, ELSEWHERE));
    }

    @Test
    void refusesWhileALocationIsAtWorkOrWhenSomethingHasLeft() {
        var accepted = AT_DC.evolve(new FulfillmentAccepted(F1, ORDER));
        refuses(
                OrderGoing.send(atWork(), CHANGE, List.of(accepted, AT_SHOP)),
                "order.destination-fixed");
        var left = after(atWork(), shipped(F1, count(L1, 4)));
        refuses(OrderGoing.send(left, CHANGE, List.of(AT_SHOP)), "order.destination-fixed");
    }

    @Test
    void refusesWhatIsCollectedAndWhatHasEnded() {
        refuses(OrderGoing.send(toCollect(), CHANGE, List.of()), "order.destination-fixed");
        var ended = after(confirmed(), new OrderCancelled(ORDER, "x"));
        refuses(OrderGoing.send(ended, CHANGE, List.of()), "order.illegal-transition");
    }

    @Test
    void whatWasRefusedWhereItIsCollectedMayBeCollectedElsewhere() {
        var no = RejectionReason.NO_VARIANCE;
        var all = refused(F1, new Refusal(L1, SHOP, 5, no), new Refusal(L2, SHOP, 3, no));
        var order = after(toCollect(), all);
        assertThat(events(OrderGoing.move(order, ORDER, DC)))
                .containsExactly(new OrderPickupMoved(ORDER, SHOP, DC));
        var moved = after(order, new OrderPickupMoved(ORDER, SHOP, DC));
        assertThat(moved.asPlaced().pickupLocation()).isEqualTo(DC);
        assertThat(events(OrderGoing.move(moved, ORDER, DC))).isEmpty();
    }

    @Test
    void nobodyCollectsAtTwoPlaces() {
        var some = refused(F1, new Refusal(L2, SHOP, 3, RejectionReason.NO_VARIANCE));
        refuses(OrderGoing.move(after(toCollect(), some), ORDER, DC), "order.pickup-parted");
    }

    @Test
    void whatIsSentIsCollectedNowhere() {
        assertThat(events(OrderGoing.move(confirmed(), ORDER, DC))).isEmpty();
    }

    private static Refusal changed(LineId line, LocationId location, int units) {
        return new Refusal(line, location, units, RejectionReason.ADDRESS_CHANGED);
    }
}
