package org.waybill.benchmark.retail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.benchmark.retail.Rows.data;
import static org.waybill.benchmark.retail.Rows.described;
import static org.waybill.benchmark.retail.Rows.row;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What rows say. */
class BookTest {

    @Test
    void rowsOfOneSkuAtOnePriceAreOneLine() {
        var book =
                Book.of(
                        data(
                                row("1", "85048", 2, 0, 695, "A"),
                                row("1", "79323P", 1, 0, 100, "A"),
                                row("1", "85048", 3, 0, 695, "A"),
                                row("1", "85048", 1, 0, 500, "A")));
        assertThat(book.sales())
                .containsExactly(
                        new Sale(
                                "1",
                                "A",
                                "United Kingdom",
                                Rows.MONDAY,
                                List.of(
                                        new Sale.Line("1", "85048", 5, 695),
                                        new Sale.Line("2", "79323P", 1, 100),
                                        new Sale.Line("3", "85048", 1, 500))));
    }

    @Test
    void chargesAreNoStock() {
        for (var code :
                List.of(
                        "POST",
                        "DOT",
                        "M",
                        "D",
                        "S",
                        "C2",
                        "BANK CHARGES",
                        "ADJUST",
                        "ADJUST2",
                        "AMAZONFEE",
                        "CRUK",
                        "PADS",
                        "TEST001",
                        "GIFT_0001_80",
                        "GIFT",
                        "B")) {
            assertThat(RowKind.of(row("1", code, 1, 0, 100, "A"))).isEqualTo(RowKind.CHARGE);
        }
        for (var code : List.of("85048", "79323P", "15056BL", "DCGS0066N", "DCGSSGIRL", "SP1002")) {
            assertThat(RowKind.of(row("1", code, 1, 0, 100, "A"))).isEqualTo(RowKind.SALE);
        }
    }

    @Test
    void theInvoicesNumberTheSignThePriceAndTheCustomerSayWhatARowIs() {
        assertThat(RowKind.of(row("C1", "85048", -1, 0, 100, "A"))).isEqualTo(RowKind.CANCELLATION);
        assertThat(RowKind.of(row("C1", "85048", 1, 0, 100, "A"))).isEqualTo(RowKind.SENSELESS);
        assertThat(RowKind.of(row("1", "85048", 0, 0, 100, "A"))).isEqualTo(RowKind.SENSELESS);
        assertThat(RowKind.of(row("1", "85048", -1, 0, 0, ""))).isEqualTo(RowKind.CORRECTION);
        assertThat(RowKind.of(row("1", "85048", 1, 0, 0, ""))).isEqualTo(RowKind.CORRECTION);
        assertThat(RowKind.of(row("1", "85048", 1, 0, 0, "A"))).isEqualTo(RowKind.SALE);
        assertThat(RowKind.of(row("1", "85048", 1, 0, 1, ""))).isEqualTo(RowKind.SALE);
        assertThat(RowKind.of(row("A1", "B", 1, 0, -100, ""))).isEqualTo(RowKind.BAD_DEBT);
    }

    @Test
    void theDescriptionSaysWhyUnitsAreGone() {
        assertThat(reason(-1, "damages, lost bits etc")).isEqualTo("DAMAGED");
        assertThat(reason(-1, "WET/SMASHED/unsellable")).isEqualTo("DAMAGED");
        assertThat(reason(-1, "missing?")).isEqualTo("LOST");
        assertThat(reason(-1, "mia")).isEqualTo("LOST");
        assertThat(reason(-1, "?")).isEqualTo("OTHER");
        assertThat(reason(-1, "ebay sales")).isEqualTo("OTHER");
        assertThat(reason(1, "damaged")).isEqualTo("FOUND");
    }

    private static String reason(int delta, String description) {
        return Book.of(data(described("1", "85048", delta, description)))
                .corrections()
                .getFirst()
                .reason();
    }

    @Test
    void anInvoiceOfALaterFileIsARepetitionIfItIsTheSameAndARivalIfItIsNot() {
        var first = List.of(row("1", "85048", 2, 0, 1, "A"), row("2", "85048", 1, 0, 1, "A"));
        var second =
                List.of(
                        row("1", "85048", 2, 0, 1, "A"),
                        row("2", "85048", 9, 0, 1, "A"),
                        row("3", "85048", 1, 0, 1, "A"));
        var book = Book.of(RetailData.of(List.of(first, second), Integer.MAX_VALUE));
        assertThat(book.sales()).extracting(Sale::id).containsExactly("1", "2", "3");
        assertThat(book.again()).containsExactly("1");
        assertThat(book.rivals()).extracting(Sale::id).containsExactly("2");
        var limited = Book.of(RetailData.of(List.of(first, second), 1));
        assertThat(limited.sales()).extracting(Sale::id).containsExactly("1");
        assertThat(limited.rivals()).isEmpty();
    }

    @Test
    void countriesHaveCodes() {
        assertThat(Countries.code("United Kingdom")).isEqualTo("GB");
        assertThat(Countries.code("EIRE")).isEqualTo("IE");
        assertThat(Countries.code("Japan")).isEqualTo("JP");
        assertThat(Countries.code("Unspecified")).isEqualTo("GB");
    }
}
