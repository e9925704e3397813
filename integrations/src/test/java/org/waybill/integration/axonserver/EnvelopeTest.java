package org.waybill.integration.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waybill.store.StoredEvent;

class EnvelopeTest {

    private static final StoredEvent COUNTED =
            new StoredEvent(
                    42,
                    "e-42",
                    "StockAggregate",
                    "stock:MUG",
                    7,
                    "stock.StockCounted",
                    2,
                    "{\"reason\":\"größer\"}",
                    Map.of("actor", "ann", "occurredAt", "2026-01-01T00:00:00.123456Z"),
                    Instant.parse("2026-01-01T00:00:00.123456Z"),
                    Instant.parse("2026-01-02T00:00:00Z"));

    @Test
    void carriesTheEventWordForWord() {
        var message = Envelope.of(COUNTED);

        assertThat(message.getMessageIdentifier()).isEqualTo("e-42");
        assertThat(message.getAggregateType()).isEqualTo("StockAggregate");
        assertThat(message.getAggregateIdentifier()).isEqualTo("stock:MUG");
        assertThat(message.getAggregateSequenceNumber()).isEqualTo(7);
        assertThat(message.getTimestamp()).isEqualTo(1767225600123L);
        assertThat(message.getPayload().getType()).isEqualTo("stock.StockCounted");
        assertThat(message.getPayload().getRevision()).isEqualTo("2");
        assertThat(message.getPayload().getData().toStringUtf8())
                .isEqualTo("{\"reason\":\"größer\"}");
    }

    @Test
    void carriesWhoAndWhyAndItsPosition() {
        var message = Envelope.of(COUNTED);

        assertThat(message.getMetaDataMap())
                .containsOnlyKeys(
                        "actor", "occurredAt", "recordedAt", "waybillEvent", "waybillPosition");
        assertThat(message.getMetaDataOrThrow("actor").getTextValue()).isEqualTo("ann");
        assertThat(message.getMetaDataOrThrow("occurredAt").getTextValue())
                .isEqualTo("2026-01-01T00:00:00.123456Z");
        assertThat(message.getMetaDataOrThrow("recordedAt").getTextValue())
                .isEqualTo("2026-01-02T00:00:00Z");
        assertThat(message.getMetaDataOrThrow("waybillPosition").getNumberValue()).isEqualTo(42);
    }

    @Test
    void whatBelongsToNoAggregateIsRefusedTwiceToo() {
        var alone =
                new StoredEvent(
                        1,
                        "e-1",
                        null,
                        "e-1",
                        0,
                        "stock.StockCounted",
                        1,
                        "{}",
                        Map.of(),
                        Instant.EPOCH,
                        Instant.EPOCH);

        assertThat(Envelope.of(alone).getAggregateType()).isNotEmpty();
    }
}
