package org.waybill.benchmark.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The sample that is shipped. */
class SampleDataTest {

    @Test
    void hasOrdersAndCancellationsOfWhatWasOrdered() {
        var orders = SampleData.orders();
        assertThat(orders).hasSize(206);
        assertThat(SampleData.demand(orders)).hasSize(630);
        assertThat(orders.stream().mapToInt(order -> order.cancelled().size()).sum()).isEqualTo(45);
        for (var order : orders) {
            assertThat(order.lines()).extracting(SampleOrder.Line::sku).doesNotHaveDuplicates();
            for (var gone : order.cancelled()) {
                assertThat(order.lines())
                        .anyMatch(
                                line ->
                                        line.sku().equals(gone.sku())
                                                && line.quantity() >= gone.quantity());
            }
        }
    }

    @Test
    void leavesSomeOrdersWaiting() {
        var demand = SampleData.demand(SampleData.orders());
        assertThat(demand.entrySet())
                .anyMatch(
                        sku -> SamplePlaces.supply(sku.getKey(), sku.getValue()) < sku.getValue());
        assertThat(demand.keySet())
                .extracting(SamplePlaces::shelf)
                .containsOnly("LEEDS-DC", "LONDON-STORE", "BRISTOL-STORE");
    }
}
