package org.waybill.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InterfaceDescriptionTest {

    @Test
    void describesTheInterfaceInTheTradesWordsToTheFirstWhoAsks() {
        var reply = RunningWaybill.instance().http().get("/api/openapi");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text())
                .contains("\"/api/orders\"", "\"StockReceiptBody\"", "\"Idempotency-Key\"")
                .contains("#/components/schemas/Problem")
                .doesNotContain("ResponseEntity", "org.waybill");
    }
}
