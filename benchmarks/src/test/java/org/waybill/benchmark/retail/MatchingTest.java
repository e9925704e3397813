package org.waybill.benchmark.retail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.benchmark.retail.Rows.data;
import static org.waybill.benchmark.retail.Rows.row;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which sales a cancellation is of. */
class MatchingTest {

    private static List<String> match(RetailRow... rows) {
        var book = Book.of(data(rows));
        return Matching.of(book.sales(), book.cancellations()).reversals().stream()
                .map(
                        one ->
                                one.cancellation().invoice()
                                        + one.shares().stream()
                                                .map(
                                                        s ->
                                                                " %d of %s"
                                                                        .formatted(
                                                                                s.units(),
                                                                                s.sale().id()))
                                                .reduce("", String::concat)
                                        + " and "
                                        + one.unmatched())
                .toList();
    }

    @Test
    void theLatestEarlierSaleFirstThenTheOneBefore() {
        assertThat(
                        match(
                                row("1", "85048", 5, 0, 100, "A"),
                                row("2", "85048", 3, 1, 100, "A"),
                                row("C3", "85048", -4, 2, 100, "A"),
                                row("4", "85048", 9, 3, 100, "A"),
                                row("C5", "85048", -2, 2, 100, "A")))
                .containsExactly("C3 3 of 2 1 of 1 and 0", "C5 2 of 1 and 0");
    }

    @Test
    void notMoreThanWasSold() {
        assertThat(
                        match(
                                row("1", "85048", 5, 0, 100, "A"),
                                row("C2", "85048", -7, 1, 100, "A"),
                                row("C3", "85048", -1, 1, 100, "A")))
                .containsExactly("C2 5 of 1 and 2", "C3 and 1");
    }

    @Test
    void onlyTheSameCustomerSkuAndPrice() {
        assertThat(
                        match(
                                row("1", "85048", 5, 0, 100, "A"),
                                row("2", "85048", 5, 0, 100, ""),
                                row("C3", "85048", -1, 1, 100, "B"),
                                row("C4", "85048", -1, 1, 99, "A"),
                                row("C5", "79323P", -1, 1, 100, "A"),
                                row("C6", "85048", -1, 1, 100, "")))
                .containsExactly("C3 and 1", "C4 and 1", "C5 and 1", "C6 and 1");
    }
}
