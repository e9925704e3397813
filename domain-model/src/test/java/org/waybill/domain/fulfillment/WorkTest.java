package org.waybill.domain.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.fulfillment.FulfillmentStory.ALL;
import static org.waybill.domain.fulfillment.FulfillmentStory.CODE;
import static org.waybill.domain.fulfillment.FulfillmentStory.F1;
import static org.waybill.domain.fulfillment.FulfillmentStory.L1;
import static org.waybill.domain.fulfillment.FulfillmentStory.L2;
import static org.waybill.domain.fulfillment.FulfillmentStory.L3;
import static org.waybill.domain.fulfillment.FulfillmentStory.ORDER;
import static org.waybill.domain.fulfillment.FulfillmentStory.S1;
import static org.waybill.domain.fulfillment.FulfillmentStory.SHOP;
import static org.waybill.domain.fulfillment.FulfillmentStory.accepted;
import static org.waybill.domain.fulfillment.FulfillmentStory.cancel;
import static org.waybill.domain.fulfillment.FulfillmentStory.count;
import static org.waybill.domain.fulfillment.FulfillmentStory.handOver;
import static org.waybill.domain.fulfillment.FulfillmentStory.line;
import static org.waybill.domain.fulfillment.FulfillmentStory.nothing;
import static org.waybill.domain.fulfillment.FulfillmentStory.pack;
import static org.waybill.domain.fulfillment.FulfillmentStory.packed;
import static org.waybill.domain.fulfillment.FulfillmentStory.parcel;
import static org.waybill.domain.fulfillment.FulfillmentStory.pick;
import static org.waybill.domain.fulfillment.FulfillmentStory.picked;
import static org.waybill.domain.fulfillment.FulfillmentStory.ready;
import static org.waybill.domain.fulfillment.FulfillmentStory.reject;
import static org.waybill.domain.fulfillment.FulfillmentStory.rejection;
import static org.waybill.domain.fulfillment.FulfillmentStory.request;
import static org.waybill.domain.fulfillment.FulfillmentStory.requested;
import static org.waybill.domain.fulfillment.FulfillmentStory.ship;
import static org.waybill.domain.fulfillment.FulfillmentStory.withdraw;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Fault;
import org.waybill.domain.Story;
import org.waybill.domain.fulfillment.FulfillmentCommand.AcceptFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.HandOverFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.PackFulfillment;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentAccepted;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentHandedOver;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentLinesCancelled;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentPacked;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentPicked;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentReady;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRejected;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRequested;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentShipped;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentWithdrawn;
import org.waybill.domain.order.Method;

class WorkTest {

    @Test
    void aLocationIsAskedOnce() {
        var lines = List.of(line(L1, 2), line(L2, 1));
        nothing()
                .when(request(Method.SHIP))
                .then(new FulfillmentRequested(F1, ORDER, SHOP, Method.SHIP, lines));
        requested(Method.SHIP).when(request(Method.SHIP)).nothing();
    }

    @Test
    void itIsAcceptedPickedPackedAndShipped() {
        requested(Method.SHIP)
                .when(new AcceptFulfillment(F1))
                .then(new FulfillmentAccepted(F1, ORDER));
        accepted(Method.SHIP)
                .when(pick(count(L1, 2), count(L2, 1)))
                .then(new FulfillmentPicked(F1, ORDER, ALL));
        picked(Method.SHIP)
                .when(pack(count(L1, 2), count(L2, 1)))
                .then(new FulfillmentPacked(F1, ORDER, List.of(new Parcel(ALL, 500))));
        packed(Method.SHIP).when(ship()).then(new FulfillmentShipped(F1, ORDER, S1, ALL));
        assertThat(packed(Method.SHIP).after(ship()).state().shipment()).isEqualTo(S1);
    }

    @Test
    void itIsHandedOverAgainstTheCode() {
        var waiting = picked(Method.PICKUP);
        waiting.when(ready()).then(new FulfillmentReady(F1, ORDER, CODE));
        waiting.after(ready())
                .when(handOver())
                .then(new FulfillmentHandedOver(F1, ORDER, ALL, true));
    }

    @Test
    void staffMayHandItOverWithoutTheCode() {
        packed(Method.CURBSIDE)
                .after(ready())
                .when(new HandOverFulfillment(F1, null))
                .then(new FulfillmentHandedOver(F1, ORDER, ALL, false));
    }

    @Test
    void refusesAWrongCode() {
        var refusal =
                packed(Method.PICKUP)
                        .after(ready())
                        .when(new HandOverFulfillment(F1, "other"))
                        .refused("fulfillment.pickup-code-wrong");
        assertThat(refusal.faults()).extracting(Fault::pointer).containsExactly("/pickupCode");
    }

    @Test
    void declaringItReadyTwiceSaysItOnce() {
        packed(Method.PICKUP).after(ready()).when(ready()).nothing();
    }

    @Test
    void rejectsTheWholeOrAPart() {
        var some = requested(Method.SHIP).after(reject(rejection(L1, 1)));
        assertThat(some.state().status()).isEqualTo(FulfillmentStatus.REQUESTED);
        assertThat(some.state().due()).containsExactly(count(L1, 1), count(L2, 1));
        requested(Method.SHIP)
                .when(reject(rejection(L1, 1)))
                .then(new FulfillmentRejected(F1, ORDER, SHOP, List.of(rejection(L1, 1))));
        var all = some.after(reject(rejection(L1, 1), rejection(L2, 1))).state();
        assertThat(all.status()).isEqualTo(FulfillmentStatus.REJECTED);
        assertThat(all.due()).isEmpty();
    }

    @Test
    void aShortPickLeavesWhatWasPicked() {
        var shortly = accepted(Method.SHIP).after(pick(count(L1, 1), count(L2, 1)));
        assertThat(shortly.after(reject(rejection(L1, 1))).state().status())
                .isEqualTo(FulfillmentStatus.PICKED);
        var packedSoFar = shortly.after(pack(count(L1, 1), count(L2, 1)));
        assertThat(packedSoFar.state().status()).isEqualTo(FulfillmentStatus.PICKING);
        assertThat(packedSoFar.after(reject(rejection(L1, 1))).state().status())
                .isEqualTo(FulfillmentStatus.PACKED);
    }

    @Test
    void refusesToRejectWhatIsPickedAlready() {
        accepted(Method.SHIP)
                .after(pick(count(L1, 1)))
                .when(reject(rejection(L1, 2)))
                .refused("fulfillment.quantity");
    }

    @Test
    void refusesToPickMoreThanIsAskedForEvenInTwoLines() {
        var work = accepted(Method.SHIP);
        refusedAt(work.when(pick(count(L1, 3))), "/lines/0/quantity");
        refusedAt(work.when(pick(count(L1, 1), count(L1, 2))), "/lines/1/quantity");
        work.when(pick(count(L3, 1))).refused("fulfillment.line-unknown");
    }

    @Test
    void refusesToPackMoreThanIsPickedEvenInTwoPackages() {
        var work = accepted(Method.SHIP).after(pick(count(L1, 1), count(L2, 1)));
        refusedAt(work.when(pack(count(L1, 2))), "/packages/0/lines/0/quantity");
        var twice = List.of(parcel(count(L1, 1)), parcel(count(L1, 1)));
        refusedAt(work.when(new PackFulfillment(F1, twice)), "/packages/1/lines/0/quantity");
    }

    @Test
    void pickingOnAfterPackingAsksForPackingAgain() {
        var partly = accepted(Method.SHIP).after(pick(count(L1, 2))).after(pack(count(L1, 2)));
        var rest = partly.after(pick(count(L2, 1)));
        assertThat(rest.state().status()).isEqualTo(FulfillmentStatus.PICKED);
        assertThat(rest.after(pack(count(L2, 1))).state().packages()).hasSize(2);
    }

    @Test
    void cancelsWhatIsNoLongerWanted() {
        accepted(Method.SHIP)
                .when(cancel(count(L1, 1)))
                .then(
                        new FulfillmentLinesCancelled(
                                F1, ORDER, List.of(count(L1, 1)), "CHANGED_MIND"));
        refusedAt(accepted(Method.SHIP).when(cancel(count(L1, 3))), "/lines/0/quantity");
    }

    @Test
    void cancellingTakesUnitsOnTheShelfFirst() {
        var work = accepted(Method.SHIP).after(pick(count(L1, 1))).after(cancel(count(L1, 1)));
        assertThat(work.state().lines().get(L1)).isEqualTo(new WorkLine(line(L1, 2), 1, 0, 0, 1));
        assertThat(work.state().status()).isEqualTo(FulfillmentStatus.PICKING);
        assertThat(work.after(cancel(count(L2, 1))).state().status())
                .isEqualTo(FulfillmentStatus.PICKED);
        assertThat(work.after(cancel(count(L1, 1))).state().status())
                .isEqualTo(FulfillmentStatus.ACCEPTED);
    }

    @Test
    void cancellingPackedUnitsAsksForPackingAgain() {
        var again = packed(Method.PICKUP).after(ready()).after(cancel(count(L1, 1))).state();
        assertThat(again.status()).isEqualTo(FulfillmentStatus.PICKED);
        assertThat(again.packages()).isEmpty();
        assertThat(again.lines().values()).allMatch(line -> line.packed() == 0);
        assertThat(again.due()).containsExactly(count(L1, 1), count(L2, 1));
    }

    @Test
    void cancellingUnpackedUnitsThatWaitLeavesTheRestReady() {
        var ready = picked(Method.PICKUP).after(ready()).after(cancel(count(L1, 1)));
        assertThat(ready.state().status()).isEqualTo(FulfillmentStatus.READY);
        ready.when(handOver())
                .then(
                        new FulfillmentHandedOver(
                                F1, ORDER, List.of(count(L1, 1), count(L2, 1)), true));
    }

    @Test
    void cancellingEverythingEndsIt() {
        var gone = packed(Method.SHIP).after(cancel(count(L1, 2), count(L2, 1))).state();
        assertThat(gone.status()).isEqualTo(FulfillmentStatus.CANCELLED);
        assertThat(gone.status().ended()).isTrue();
        assertThat(gone.status().left()).isFalse();
    }

    private static void refusedAt(Story.Outcome<FulfillmentEvent> outcome, String pointer) {
        assertThat(outcome.refused("fulfillment.quantity").faults())
                .extracting(Fault::pointer)
                .containsExactly(pointer);
    }

    @Test
    void whatIsWithdrawnIsAllThatWasNotRefused() {
        var rejected = requested(Method.SHIP).after(reject(rejection(L1, 1)));
        var left = List.of(count(L1, 1), count(L2, 1));
        var reason = RejectionReason.NOT_ACCEPTED_IN_TIME;
        rejected.when(withdraw()).then(new FulfillmentWithdrawn(F1, ORDER, SHOP, left, reason));
        var withdrawn = rejected.after(withdraw()).state();
        assertThat(withdrawn.status()).isEqualTo(FulfillmentStatus.CANCELLED);
        assertThat(withdrawn.due()).isEmpty();
    }

    @Test
    void whatWasNeverAskedForCannotBeWithdrawn() {
        nothing().when(withdraw()).refused("fulfillment.illegal-transition");
    }
}
