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

    @Test
    void describesTheFileOfAnImport() {
        var api = RunningWaybill.instance().http().get("/api/openapi").json();
        var body = api.at("/paths/~1api~1imports/post/requestBody");

        assertThat(body.get("required").asBoolean()).isTrue();
        assertThat(body.get("content").propertyNames())
                .containsExactlyInAnyOrder("text/csv", "application/x-ndjson", "application/jsonl");
        assertThat(body.at("/content/text~1csv/schema/type").asString()).isEqualTo("string");
        assertThat(body.at("/content/text~1csv/example").asString()).contains("onHand");
    }
}
