package org.waybill.benchmark.olist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.benchmark.olist.SampleOrders.BOUGHT;
import static org.waybill.benchmark.olist.SampleOrders.day;
import static org.waybill.benchmark.olist.SampleOrders.line;
import static org.waybill.benchmark.olist.SampleOrders.order;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What an order's row means as steps. */
class MappingTest {

    private static final OlistOrder.OlistLine LINE = line("book", "ana");

    @Test
    void aDeliveredOrderGoesAllTheWayAtItsRecordedTimes() {
        var order = order("o", OlistStatus.DELIVERED, 1, 2, 9, LINE);
        assertThat(Mapping.steps(order))
                .containsExactly(
                        new Step.Receive(order, BOUGHT, LINE),
                        new Step.Place(order, BOUGHT),
                        new Step.Accept(order, day(1)),
                        new Step.Pick(order, day(2)),
                        new Step.Pack(order, day(2)),
                        new Step.Ship(order, day(2)),
                        new Step.Scan(order, day(2), false, day(2)),
                        new Step.Scan(order, day(9), true, day(9)));
    }

    @Test
    void anOrderThatLeftBeforeItsApprovalIsShippedAtTheApprovalAndScannedAtTheCarriersTime() {
        var order = order("o", OlistStatus.DELIVERED, 5, 2, 9, LINE);
        assertThat(Mapping.steps(order))
                .contains(
                        new Step.Accept(order, day(5)),
                        new Step.Ship(order, day(5)),
                        new Step.Scan(order, day(5), false, day(2)),
                        new Step.Scan(order, day(9), true, day(9)));
    }

    @Test
    void whatWasDeliveredBeforeTheCarrierHadItIsScannedInTheOrderOfTheCarriersTimes() {
        var order = order("o", OlistStatus.DELIVERED, 1, 4, 3, LINE);
        assertThat(Mapping.steps(order))
                .endsWith(
                        new Step.Scan(order, day(4), true, day(3)),
                        new Step.Scan(order, day(4), false, day(4)));
    }

    @Test
    void aDeliveryWithoutATimeIsOnTheEstimatedDay() {
        var order = order("o", OlistStatus.DELIVERED, 1, 4, null, LINE);
        assertThat(Mapping.steps(order)).endsWith(new Step.Scan(order, day(30), true, day(30)));
    }

    @Test
    void aCarrierWithoutATimeCameWhenTheSellerHadToBeReady() {
        var order = order("o", OlistStatus.DELIVERED, 1, null, null, LINE);
        assertThat(Mapping.steps(order)).contains(new Step.Ship(order, day(5)));
    }

    @Test
    void aCanceledOrderLeavesNoStockBehind() {
        var order = order("o", OlistStatus.CANCELED, 3, null, null, LINE);
        assertThat(Mapping.steps(order))
                .endsWith(
                        new Step.Accept(order, day(3)),
                        new Step.Cancel(order, day(4), "canceled"),
                        new Step.Withdraw(order, day(4), LINE));
    }

    @Test
    void aCanceledOrderThatTheCarrierHadIsShippedAsRecorded() {
        var order = order("o", OlistStatus.CANCELED, 1, 2, null, LINE);
        assertThat(order.fate()).isEqualTo(Fate.SHIPPED);
        assertThat(Mapping.steps(order)).noneMatch(Step.Cancel.class::isInstance);
    }

    @Test
    void anUnavailableOrderWaitsForStockThatNeverComesAndForItsPaymentUntilThatIsApproved() {
        var order = order("o", OlistStatus.UNAVAILABLE, 1, null, null, LINE);
        assertThat(Mapping.steps(order))
                .containsExactly(
                        new Step.Place(order, BOUGHT),
                        new Step.AwaitPayment(order, BOUGHT),
                        new Step.Approve(order, day(1)));
    }

    @Test
    void anOrderWithoutLinesIsForOneOfSomethingUnrecordedAtWhatWasPaid() {
        var order = order("o", OlistStatus.UNAVAILABLE, 1, null, null);
        assertThat(order.wanted())
                .isEqualTo(
                        List.of(
                                new OlistOrder.OlistLine(
                                        "1", "UNRECORDED", "UNRECORDED", 1, 12_345)));
        assertThat(order("o", OlistStatus.INVOICED, 1, null, null).wanted().getFirst().product())
                .isEqualTo("UNRECORDED-SUPPLIED");
    }

    @Test
    void aProcessedOrderIsPickedAnInvoicedOneOnlyAccepted() {
        var processed = order("o", OlistStatus.PROCESSING, 1, null, null, LINE);
        var invoiced = order("o", OlistStatus.INVOICED, 1, null, null, LINE);
        assertThat(Mapping.steps(processed)).endsWith(new Step.Pick(processed, day(1)));
        assertThat(Mapping.steps(invoiced)).endsWith(new Step.Accept(invoiced, day(1)));
    }
}
