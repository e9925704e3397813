package org.waybill.domain.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Money;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentReady;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentShipped;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Allotment;
import org.waybill.domain.order.Customer;
import org.waybill.domain.order.IfUnavailable;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.Method;
import org.waybill.domain.order.OrderEvent;
import org.waybill.domain.order.OrderEvent.AllotmentRefused;
import org.waybill.domain.order.OrderEvent.OrderCancelled;
import org.waybill.domain.order.OrderEvent.OrderLinesCancelled;
import org.waybill.domain.order.OrderEvent.OrderPlaced;
import org.waybill.domain.order.OrderEvent.OrderPromised;
import org.waybill.domain.order.OrderEvent.OrderRepromised;
import org.waybill.domain.order.OrderEvent.OrderSourced;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.order.OrderLine;
import org.waybill.domain.order.Refusal;
import org.waybill.domain.product.Sku;
import org.waybill.domain.shipment.ShipmentEvent.ShipmentDelivered;
import org.waybill.domain.shipment.ShipmentId;

class PromiseTrackTest {

    private static final OrderKey ORDER = OrderKey.of("1", new ChannelId("web"));
    private static final LineId LINE = new LineId("L");
    private static final LocationId HERE = new LocationId("DC-1");
    private static final FulfillmentId FIRST = new FulfillmentId("1@web.F1");
    private static final FulfillmentId SECOND = new FulfillmentId("1@web.F2");
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    private static PromiseTrack of(OrderEvent... events) {
        return Stream.of(events)
                .reduce(PromiseTrack.NONE, PromiseTrack::evolve, (one, other) -> other);
    }

    private static OrderEvent placed(int units) {
        return new OrderPlaced(
                ORDER,
                new ChannelId("web"),
                new Customer("C", null, null),
                NOON,
                Method.SHIP,
                null,
                null,
                IfUnavailable.QUEUE,
                List.of(new OrderLine(LINE, new Sku("A"), units, new Money(1, "EUR"), List.of())),
                null,
                null);
    }

    private static List<LineCount> units(int units) {
        return List.of(new LineCount(LINE, units));
    }

    private static OrderEvent sourced(FulfillmentId part, int units) {
        return new OrderSourced(ORDER, null, List.of(new Allotment(part, HERE, units(units))));
    }

    private static OrderPromise promise(int days, FulfillmentId... parts) {
        var latest = LocalDate.ofInstant(NOON, ZoneOffset.UTC).plusDays(days);
        return new OrderPromise(
                NOON,
                Stream.of(parts)
                        .map(
                                part ->
                                        new PartPromise(
                                                part,
                                                HERE,
                                                null,
                                                null,
                                                NOON,
                                                null,
                                                hours(6),
                                                latest,
                                                latest,
                                                hours(24 * days),
                                                null,
                                                List.of()))
                        .toList());
    }

    private static OrderEvent promised(int days, FulfillmentId... parts) {
        return new OrderPromised(ORDER, promise(days, parts));
    }

    private static Instant hours(int hours) {
        return NOON.plus(Duration.ofHours(hours));
    }

    private static PromiseTrack shipped(PromiseTrack track, FulfillmentId part) {
        var event =
                new FulfillmentShipped(part, ORDER, new ShipmentId(part.value() + ".S1"), units(1));
        return track.evolve(event, hours(5));
    }

    private static PromiseTrack delivered(PromiseTrack track, FulfillmentId part, Instant at) {
        return shipped(track, part)
                .evolve(
                        new ShipmentDelivered(
                                new ShipmentId(part.value() + ".S1"), ORDER, part, units(1), at));
    }

    @Test
    void saysNothingOfWhatWasNeverPromised() {
        var track = of(placed(1), sourced(FIRST, 1));

        assertThat(track.status(hours(900))).isNull();
        assertThat(delivered(track, FIRST, hours(9)).outcome()).isNull();
    }

    @Test
    void isAtRiskOnceItShouldHaveLeftAndLateOnceItShouldBeThere() {
        var track = of(placed(1), sourced(FIRST, 1), promised(1, FIRST));

        assertThat(track.status(hours(6))).isEqualTo(PromiseStatus.ON_TIME);
        assertThat(track.status(hours(7))).isEqualTo(PromiseStatus.AT_RISK);
        assertThat(shipped(track, FIRST).status(hours(7))).isEqualTo(PromiseStatus.ON_TIME);
        assertThat(shipped(track, FIRST).status(hours(24))).isEqualTo(PromiseStatus.LATE);
    }

    @Test
    void isKeptByTheFirstPromiseAlone() {
        var track =
                of(
                        placed(1),
                        sourced(FIRST, 1),
                        promised(1, FIRST),
                        new OrderRepromised(ORDER, promise(3, FIRST), Repromise.CHANGED));

        assertThat(track.status(hours(1))).isEqualTo(PromiseStatus.AT_RISK);
        assertThat(delivered(track, FIRST, hours(23)).outcome()).isEqualTo(PromiseStatus.KEPT);
        assertThat(delivered(track, FIRST, hours(24)).outcome()).isEqualTo(PromiseStatus.BROKEN);
        assertThat(delivered(track, FIRST, hours(23)).thereAt()).isEqualTo(hours(23));
    }

    @Test
    void isThereWhenTheLastOfItIs() {
        var track =
                of(placed(2), sourced(FIRST, 1), sourced(SECOND, 1), promised(1, FIRST, SECOND));

        var half = delivered(track, FIRST, hours(9));
        assertThat(half.outcome()).isNull();
        assertThat(half.leaveBy()).isEqualTo(hours(6));
        var whole = delivered(half, SECOND, hours(30));
        assertThat(whole.outcome()).isEqualTo(PromiseStatus.BROKEN);
        assertThat(whole.leaveBy()).isNull();
    }

    @Test
    void waitsForAnotherLocationWhereOneRefused() {
        var refusal = new Refusal(LINE, HERE, 1, RejectionReason.DAMAGED);
        var track =
                of(
                        placed(1),
                        sourced(FIRST, 1),
                        promised(1, FIRST),
                        new AllotmentRefused(ORDER, FIRST, List.of(refusal)));

        assertThat(track.waits()).isTrue();
        assertThat(track.status(hours(1))).isEqualTo(PromiseStatus.AT_RISK);
        var again = track.evolve(sourced(SECOND, 1)).evolve(promised(1, SECOND));
        assertThat(again.status(hours(1))).isEqualTo(PromiseStatus.ON_TIME);
    }

    @Test
    void forgetsWhatIsNotWantedAnyMore() {
        var track =
                of(placed(2), sourced(FIRST, 1), sourced(SECOND, 1), promised(1, FIRST, SECOND));
        var gone = List.of(new Allotment(SECOND, HERE, units(1)));
        var fewer = track.evolve(new OrderLinesCancelled(ORDER, units(1), gone, "no"));

        assertThat(delivered(fewer, FIRST, hours(9)).outcome()).isEqualTo(PromiseStatus.KEPT);
        var rest = List.of(new Allotment(FIRST, HERE, units(1)));
        var none =
                fewer.evolve(new OrderLinesCancelled(ORDER, units(1), rest, "no"))
                        .evolve(new OrderCancelled(ORDER, "no"));
        assertThat(none.status(hours(900))).isEqualTo(PromiseStatus.CANCELLED);
    }

    @Test
    void whatIsCollectedIsThereWhenItIsReadyForTheFirstTime() {
        var track = of(placed(1), sourced(FIRST, 1), promised(1, FIRST));
        var ready = new FulfillmentReady(FIRST, ORDER, "hash");

        var there = track.evolve(ready, hours(5)).evolve(ready, hours(50));

        assertThat(there.thereAt()).isEqualTo(hours(5));
        assertThat(there.outcome()).isEqualTo(PromiseStatus.KEPT);
    }
}
