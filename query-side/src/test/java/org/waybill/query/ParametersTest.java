package org.waybill.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.server.ResponseStatusException;

class ParametersTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a b", "a/b", "a@b", "a\0", "ä"})
    void refusesWhatIsNoId(String id) {
        assertMalformed(() -> Parameters.id("sku", id));
    }

    @Test
    void takesIdsAsClientsChooseThem() {
        assertThat(Parameters.id("sku", "A-1.b_c~d")).isEqualTo("A-1.b_c~d");
        assertThat(Parameters.key("id", "o-1@web.F1.S1")).isEqualTo("o-1@web.F1.S1");
        assertMalformed(() -> Parameters.id("sku", "x".repeat(65)));
    }

    @Test
    void keepsLimitsWithinBounds() {
        assertThat(Parameters.limit(200, 200)).isEqualTo(200);
        assertMalformed(() -> Parameters.limit(0, 200));
        assertMalformed(() -> Parameters.limit(201, 200));
    }

    @Test
    void readsPositions() {
        assertThat(MinPosition.parse(null, "minPosition")).isZero();
        assertThat(MinPosition.parse("42", "minPosition")).isEqualTo(42);
        assertMalformed(() -> MinPosition.parse("-1", "minPosition"));
        assertMalformed(() -> MinPosition.parse("1e3", "minPosition"));
    }

    private static void assertMalformed(Runnable reading) {
        assertThatThrownBy(reading::run)
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        e -> {
                            assertThat(e.getStatusCode().value()).isEqualTo(400);
                            assertThat(e.getBody().getProperties())
                                    .containsEntry("code", "request.invalid");
                        });
    }
}
