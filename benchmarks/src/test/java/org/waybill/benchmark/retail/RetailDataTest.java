package org.waybill.benchmark.retail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.benchmark.Complaint;

/** The files, made up in the shape of the data; and the data set itself, where it is at hand. */
class RetailDataTest {

    private static final String HEAD =
            "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n";

    @TempDir private Path folder = Path.of("");

    @Test
    void isRead() throws IOException {
        write(
                "online_retail_1.csv.gz",
                "7,85048p ,\" A CUP, RED \",2,2010-03-01 09:00:00,6.95,A,EIRE\n");
        write("online_retail_2.csv.gz", "C8,85048P,,-1,2010-03-02 09:10:00,0.005,,EIRE\n");
        var invoices = RetailData.read(folder, 9).invoices();
        assertThat(invoices).hasSize(2);
        assertThat(invoices.getFirst())
                .containsExactly(
                        new RetailRow(
                                "7", "85048P", "A CUP, RED", 2, Rows.MONDAY, 695, "A", "EIRE"));
        assertThat(invoices.getLast().getFirst().quantity()).isEqualTo(-1);
        assertThat(invoices.getLast().getFirst().pence()).isEqualTo(1);
        assertThat(RetailData.read(folder, 1).invoices()).hasSize(1);
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> RetailData.read(folder, 9))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("is this the Online Retail II data set?");
    }

    private void write(String name, String rows) throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write((HEAD + rows).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void theYearItself() {
        var there =
                Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                        .map(above -> above.resolve("shared/data/online-retail"))
                        .filter(Files::isDirectory)
                        .findFirst();
        assumeTrue(there.isPresent(), "skipped: ../shared/data/online-retail is not here");
        var data = RetailData.read(there.orElseThrow(), Integer.MAX_VALUE);
        var book = Book.of(data);
        assertThat(data.invoices()).hasSize(28_816);
        assertThat(book.rows().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(525_461);
        var matching = Matching.of(book.sales(), book.cancellations());
        var plan = Planner.plan(book, matching);
        var onHand = Expected.of(plan).values().stream().mapToLong(Expected::onHand).sum();
        var byRows =
                Expected.byRows(book, plan.start()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
        assertThat(onHand).isEqualTo(byRows);
        assertThat(Tally.of(matching, plan))
                .isEqualTo(
                        new Tally(
                                new Tally.Count(7_508, 180_203),
                                new Tally.Count(69, 1_963),
                                new Tally.Count(2_004, 27_694),
                                181_611,
                                40_516,
                                169_344));
    }
}
