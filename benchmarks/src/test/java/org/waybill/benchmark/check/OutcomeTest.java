package org.waybill.benchmark.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.benchmark.olist.SampleOrders.line;
import static org.waybill.benchmark.olist.SampleOrders.order;

import org.junit.jupiter.api.Test;
import org.waybill.benchmark.olist.OlistStatus;
import tools.jackson.databind.json.JsonMapper;

/** What is recorded against what Waybill tells. */
class OutcomeTest {

    private static final String TOLD =
            """
            {"orderId": "o", "status": "COMPLETED", "placedAt": "2018-01-01T10:00:00Z",
             "customer": {"customerId": "customer-of-o"}, "queue": null,
             "lines": [{"lineId": "1", "sku": "book", "unitPrice": {"amount": 1990, "currency": "BRL"},
                        "ordered": 2, "shipped": 2, "delivered": 2, "cancelled": 0}],
             "fulfillments": [{"location": "ana", "status": "SHIPPED"}],
             "shipments": [{"location": "ana", "trackingNumber": "oana", "trackingEvents": [
                 {"status": "IN_TRANSIT", "occurredAt": "2018-01-03T10:00:00Z"},
                 {"status": "DELIVERED", "occurredAt": "2018-01-10T10:00:00Z"}]}]}
            """;

    private static Outcome told(String json) {
        return Outcome.told(JsonMapper.builder().build().readTree(json));
    }

    @Test
    void agreesWithADeliveredOrder() {
        var order = order("o", OlistStatus.DELIVERED, 1, 2, 9, line("book", "ana"));
        assertThat(Recorded.of(order, false).differences(told(TOLD))).isEmpty();
    }

    @Test
    void seesAnotherSellerAndAnotherTime() {
        var order = order("o", OlistStatus.DELIVERED, 1, 2, 9, line("book", "ana"));
        var wrong = TOLD.replace("\"ana\"", "\"rui\"").replace("01-10", "01-11");
        assertThat(Recorded.of(order, false).differences(told(wrong)))
                .hasSize(2)
                .anyMatch(one -> one.startsWith("work: recorded [ana SHIPPED], told [rui SHIPPED]"))
                .anyMatch(one -> one.startsWith("shipments: "));
    }

    @Test
    void expectsAnUnpaidOrderOnHoldAndAnApprovedOneWaiting() {
        var unpaid = Recorded.of(order("o", OlistStatus.CREATED, null, null, null), false);
        var paid = Recorded.of(order("o", OlistStatus.UNAVAILABLE, 1, null, null), false);
        assertThat(unpaid.status()).isEqualTo("ON_HOLD");
        assertThat(paid.status()).isEqualTo("CREATED");
        assertThat(paid.waitsFor()).isEqualTo("INSUFFICIENT_STOCK");
    }
}
