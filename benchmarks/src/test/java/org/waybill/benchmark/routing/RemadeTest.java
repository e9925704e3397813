package org.waybill.benchmark.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is told of a decision that was made again. */
class RemadeTest {

    private static final OrderNumber ORDER = new OrderNumber("1002", "web");

    private static Remade remade(String again) {
        var decision = "{\"position\":18,\"words\":[\"DC-1 gives 2 of line 1.\"]" + again + "}";
        return Remade.told(ORDER, JsonMapper.shared().readTree(decision));
    }

    private static String again(boolean same, String decided) {
        return ",\"again\":{\"same\":%s,\"recorded\":\"0123456789abcdef\",\"decided\":\"%s\"}"
                .formatted(same, decided);
    }

    @Test
    void tellsWhyAndThatItIsTheSame() {
        assertThat(remade(again(true, "0123456789abcdef")).lines())
                .containsExactly(
                        "Order 1002@web, decided at position 18:",
                        "  DC-1 gives 2 of line 1.",
                        "  The same again, to the last byte: 0123456789ab");
    }

    @Test
    void tellsBothWhereTheyDiffer() {
        assertThat(remade(again(false, "fedcba9876543210")).lines().getLast())
                .isEqualTo("  DIFFERS: recorded 0123456789ab, now fedcba987654");
    }

    @Test
    void whatWasNotMadeAgainIsNotTheSame() {
        assertThat(remade("").same()).isFalse();
    }

    @Test
    void asksForTheOrderOfItsChannel() {
        assertThat(ORDER.path()).isEqualTo("/api/orders/1002/decisions?again=true&channel=web");
        assertThat(new OrderNumber("1002", null).path())
                .isEqualTo("/api/orders/1002/decisions?again=true");
    }
}
