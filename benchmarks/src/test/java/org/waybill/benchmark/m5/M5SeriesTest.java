package org.waybill.benchmark.m5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.benchmark.Complaint;

/** What the series come to as sales, on data made up in their shape. */
class M5SeriesTest {

    private static final String TABLE =
            """
            item_id,store_id,rmsse_scale_sq,d_1,d_2,d_3
            TEA_1,AA_1,1.5,0,2,3
            TEA_1,AA_2,,0,0,0
            CUP_1,AA_1,0.5,7,0,1
            """;

    @TempDir private Path folder = Path.of("");

    @Test
    void isRead() throws IOException {
        write();
        var data = M5Data.read(folder, 99, 99);
        assertThat(data.days()).isEqualTo(3);
        assertThat(data.series())
                .containsExactly(
                        M5Series.of("TEA_1", "AA_1", 0, 2, 3),
                        M5Series.of("TEA_1", "AA_2", 0, 0, 0),
                        M5Series.of("CUP_1", "AA_1", 7, 0, 1));
        assertThat(data.items()).containsExactly("TEA_1", "CUP_1");
        assertThat(data.stores()).containsExactly("AA_1", "AA_2");
        assertThat(data.sales(2)).extracting(M5Sale::units).containsExactly(3, 1);
        assertThat(data.countOfSales()).isEqualTo(4);
    }

    @Test
    void isReadInPart() throws IOException {
        write();
        var data = M5Data.read(folder, 1, 2);
        assertThat(data.series()).containsExactly(M5Series.of("TEA_1", "AA_1", 0, 2));
        assertThat(data.days()).isEqualTo(2);
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> M5Data.read(folder, 1, 1))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("is this the M5 data set?");
    }

    private void write() throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(M5Data.FILE)))) {
            out.write(TABLE.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatIsLeftIsWhatWasThereLessEverySale() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            var units =
                    IntStream.range(0, random.nextInt(60)).map(i -> random.nextInt(4)).toArray();
            var series = M5Series.of("ITEM_" + seed, "AA_1", units);
            long left = series.start();
            for (var sale : series.sales()) {
                left -= sale.units();
                assertThat(sale.units()).as("seed %d", seed).isPositive();
            }
            assertThat(left).as("seed %d", seed).isEqualTo(series.surplus());
            assertThat(left).as("seed %d", seed).isBetween(1L, (long) M5Series.MOST_SURPLUS);
        }
    }

    @Test
    void someSalesAreToldTwice() {
        var series = M5Series.of("TEA_1", "AA_1", IntStream.range(0, 1000).map(i -> 1).toArray());
        assertThat(series.sales().stream().filter(M5Sale::twice).count()).isBetween(5L, 60L);
    }
}
