package org.waybill.benchmark.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables before and after a rebuild. */
class ProjectionsTest {

    @Test
    void namesEveryTableThatCameOutOtherwise() {
        var before = Map.of("orders/order", "2 rows a", "ledger/entry", "1 rows b");
        var after = Map.of("orders/order", "2 rows c", "stock/shelf", "1 rows d");
        assertThat(Projections.differences(before, after))
                .containsExactly(
                        "ledger/entry: 1 rows b, rebuilt nothing",
                        "orders/order: 2 rows a, rebuilt 2 rows c",
                        "stock/shelf: nothing, rebuilt 1 rows d");
        assertThat(Projections.differences(before, before)).isEmpty();
    }
}
