package org.waybill.domain.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.shipment.ShipmentStatus.ATTEMPT_FAILED;
import static org.waybill.domain.shipment.ShipmentStatus.DELIVERED;
import static org.waybill.domain.shipment.ShipmentStatus.EXCEPTION;
import static org.waybill.domain.shipment.ShipmentStatus.HANDED_OVER;
import static org.waybill.domain.shipment.ShipmentStatus.IN_TRANSIT;
import static org.waybill.domain.shipment.ShipmentStatus.LABELED;
import static org.waybill.domain.shipment.ShipmentStatus.LOST;
import static org.waybill.domain.shipment.ShipmentStatus.OUT_FOR_DELIVERY;
import static org.waybill.domain.shipment.ShipmentStatus.RETURNED_TO_SENDER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Story;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.shipment.ShipmentCommand.CreateShipment;
import org.waybill.domain.shipment.ShipmentCommand.RecordScan;
import org.waybill.domain.shipment.ShipmentEvent.ShipmentDelivered;
import org.waybill.domain.shipment.ShipmentEvent.ShipmentHandedOver;
import org.waybill.domain.shipment.ShipmentEvent.ShipmentScanned;

class ShipmentTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ShipmentId S1 = new ShipmentId("1001@web.F1.S1");
    private static final FulfillmentId F1 = new FulfillmentId("1001@web.F1");
    private static final OrderKey ORDER = OrderKey.of("1001", new ChannelId("web"));
    private static final LocationId DC = new LocationId("DC-1");
    private static final List<LineCount> LINES = List.of(new LineCount(new LineId("1"), 2));
    private static final CreateShipment CREATE =
            new CreateShipment(S1, ORDER, F1, DC, "correios", null, "BR1", LINES, List.of(), NOON);

    private final Story<Shipment, ShipmentCommand, ShipmentEvent> none =
            new Story<>(Shipment.NONE, Shipment::evolve, Shipment::decide);
    private final Story<Shipment, ShipmentCommand, ShipmentEvent> underWay = none.after(CREATE);

    @Test
    void beginsOnceInTheCarriersHands() {
        none.when(CREATE)
                .then(
                        new ShipmentHandedOver(
                                S1,
                                ORDER,
                                F1,
                                DC,
                                "correios",
                                null,
                                "BR1",
                                LINES,
                                List.of(),
                                NOON));
        underWay.when(CREATE).nothing();
        assertThat(underWay.state().status()).isEqualTo(HANDED_OVER);
    }

    @Test
    void followsTheCarrier() {
        underWay.when(scan(IN_TRANSIT, 1)).then(scanned(IN_TRANSIT, 1, IN_TRANSIT));
        assertThat(after(IN_TRANSIT, OUT_FOR_DELIVERY).status()).isEqualTo(OUT_FOR_DELIVERY);
    }

    @Test
    void isDeliveredOnce() {
        underWay.when(scan(DELIVERED, 3))
                .then(
                        scanned(DELIVERED, 3, DELIVERED),
                        new ShipmentDelivered(S1, ORDER, F1, LINES, NOON.plusSeconds(3)));
        var delivered = underWay.after(scan(DELIVERED, 3));
        delivered.when(scan(DELIVERED, 4)).then(scanned(DELIVERED, 4, DELIVERED));
        assertThat(delivered.state().delivered()).isTrue();
        assertThat(delivered.state().version()).isEqualTo(3);
    }

    @Test
    void aLateScanIsKeptButMovesNothingBack() {
        var moved = underWay.after(scan(OUT_FOR_DELIVERY, 5));
        moved.when(scan(LABELED, 9)).then(scanned(LABELED, 9, OUT_FOR_DELIVERY));
        assertThat(moved.after(scan(IN_TRANSIT, 9)).state().scans()).hasSize(2);
    }

    @Test
    void ofOneRankTheOneThatHappenedLastCounts() {
        var out = underWay.after(scan(OUT_FOR_DELIVERY, 5));
        out.when(scan(ATTEMPT_FAILED, 6)).then(scanned(ATTEMPT_FAILED, 6, ATTEMPT_FAILED));
        out.when(scan(ATTEMPT_FAILED, 5)).then(scanned(ATTEMPT_FAILED, 5, OUT_FOR_DELIVERY));
        out.when(scan(EXCEPTION, 4)).then(scanned(EXCEPTION, 4, OUT_FOR_DELIVERY));
        out.after(scan(EXCEPTION, 7))
                .when(scan(OUT_FOR_DELIVERY, 8))
                .then(scanned(OUT_FOR_DELIVERY, 8, OUT_FOR_DELIVERY));
    }

    @Test
    void whatWasLostMayStillTurnUp() {
        assertThat(after(LOST, DELIVERED).status()).isEqualTo(DELIVERED);
        assertThat(after(LOST, RETURNED_TO_SENDER).status()).isEqualTo(RETURNED_TO_SENDER);
        assertThat(after(LOST, IN_TRANSIT).status()).isEqualTo(LOST);
    }

    @Test
    void whatEndedStaysEnded() {
        assertThat(after(DELIVERED, RETURNED_TO_SENDER).status()).isEqualTo(DELIVERED);
        assertThat(after(RETURNED_TO_SENDER, DELIVERED).status()).isEqualTo(RETURNED_TO_SENDER);
        underWay.after(scan(RETURNED_TO_SENDER, 1))
                .when(scan(DELIVERED, 2))
                .then(scanned(DELIVERED, 2, RETURNED_TO_SENDER));
    }

    @Test
    void inWhateverOrderScansAreHeardTheStatusIsTheSame() {
        var scans =
                List.of(
                        scan(HANDED_OVER, 0),
                        scan(IN_TRANSIT, 2),
                        scan(OUT_FOR_DELIVERY, 3),
                        scan(ATTEMPT_FAILED, 4),
                        scan(OUT_FOR_DELIVERY, 5));
        assertThat(outcomes(scans)).containsExactly(OUT_FOR_DELIVERY);
        var ended = new ArrayList<>(scans);
        ended.set(0, scan(DELIVERED, 6));
        assertThat(outcomes(ended)).containsExactly(DELIVERED);
        ended.set(0, scan(LOST, 1));
        assertThat(outcomes(ended)).containsExactly(LOST);
    }

    private HashSet<ShipmentStatus> outcomes(List<RecordScan> scans) {
        var outcomes = new HashSet<ShipmentStatus>();
        permute(
                scans,
                new ArrayList<>(),
                order -> {
                    var story = underWay;
                    for (var scan : order) {
                        int rank = story.state().status().rank();
                        story = story.after(scan);
                        assertThat(story.state().status().rank()).isGreaterThanOrEqualTo(rank);
                    }
                    assertThat(story.state().scans()).hasSize(scans.size());
                    outcomes.add(story.state().status());
                });
        return outcomes;
    }

    private static void permute(
            List<RecordScan> rest, List<RecordScan> chosen, Consumer<List<RecordScan>> each) {
        if (rest.isEmpty()) {
            each.accept(chosen);
        }
        for (var scan : rest) {
            var less = new ArrayList<>(rest);
            less.remove(scan);
            chosen.add(scan);
            permute(less, chosen, each);
            chosen.removeLast();
        }
    }

    private Shipment after(ShipmentStatus first, ShipmentStatus second) {
        return underWay.after(scan(first, 1)).after(scan(second, 2)).state();
    }

    private static RecordScan scan(ShipmentStatus status, long seconds) {
        return new RecordScan(S1, new Scan(status, NOON.plusSeconds(seconds), null));
    }

    private static ShipmentScanned scanned(
            ShipmentStatus said, long seconds, ShipmentStatus after) {
        return new ShipmentScanned(
                S1, ORDER, new Scan(said, NOON.plusSeconds(seconds), null), after);
    }
}
