package org.waybill.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.app.WaybillApplication;
import org.waybill.benchmark.client.OwnWaybill;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.m5.M5Data;
import org.waybill.benchmark.m5.M5Replay;
import org.waybill.benchmark.retail.RetailData;
import org.waybill.benchmark.retail.RetailReplay;

/** Both replays from end to end, over HTTP, on data made up in the shape of the real ones. */
class RealDataLifeTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void tellsOfWholesaleThatEverythingAgrees() throws IOException {
        write("online_retail_1.csv.gz", wholesale(120, 4));
        var data = RetailData.read(folder, Integer.MAX_VALUE);
        var told =
                replay(
                        RetailReplay.begin(data).toString(),
                        (waybill, out) -> new RetailReplay(waybill, data, out).run());
        assertThat(told)
                .contains("Everything agrees.")
                .contains("Steps that were refused: 0 differences")
                .containsPattern("units: [1-9][0-9]* matched; [1-9][0-9]* cancelled .* [1-9]")
                .containsPattern("Messages sent again, [1-9]")
                .contains("FOUND", "DAMAGED", "charge, not stock");
    }

    @Test
    void tellsOfStoresThatEverythingAgrees() throws IOException {
        write("m5_last56days_all_30490_series.csv.gz", stores(60, 12));
        var data = M5Data.read(folder, 1_000, 10);
        var told =
                replay(
                        "2016-03-01T00:00:00Z",
                        (waybill, out) -> new M5Replay(waybill, data, out).run());
        assertThat(told)
                .contains("Everything agrees.")
                .contains("Positions, 120 of them: 0 differences")
                .containsPattern("decrements, [1-9][0-9]* of them repeated");
    }

    private String replay(String clock, BiPredicate<WaybillClient, PrintStream> replay) {
        int port = OwnWaybill.freePort();
        var told = new ByteArrayOutputStream();
        try (var context =
                        WaybillApplication.application()
                                .run(
                                        "--waybill.data=" + folder.resolve("data"),
                                        "--waybill.test-mode=true",
                                        "--waybill.test-clock=" + clock,
                                        "--waybill.database.url=",
                                        "--server.port=" + port);
                var waybill = new WaybillClient("http://127.0.0.1:" + port);
                var out = new PrintStream(told, true, StandardCharsets.UTF_8)) {
            assertThat(context.isRunning()).isTrue();
            boolean agrees = replay.test(waybill, out);
            var words = told.toString(StandardCharsets.UTF_8);
            assertThat(agrees).as(words).isTrue();
            return words;
        }
    }

    /** Invoices over three weeks: sales, what comes back of them, charges, losses, finds. */
    private static String wholesale(int invoices, long seed) {
        var random = new Random(seed);
        var rows =
                new StringBuilder(
                        "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n");
        for (int i = 0; i < invoices; i++) {
            int kind = i % 6;
            var time = "2010-03-%02d 1%d:00:00".formatted(1 + i / 6, kind);
            var number = (kind == 3 || kind == 4 ? "C" : "") + (500_000 + i);
            var sku = 10_000 + random.nextInt(4);
            switch (kind) {
                case 3, 4 ->
                        row(rows, number, sku, "CUP", -1 - random.nextInt(2), time, "1.00", "A");
                case 5 -> row(rows, number, sku, "damaged", i % 12 == 5 ? -2 : 3, time, "0", "");
                default -> {
                    row(rows, number, sku, "CUP", 3, time, "1.00", kind == 2 ? "" : "A");
                    row(rows, number, sku + 10, "TRAY", 1, time, "2.50", "A");
                    rows.append("%s,POST,POSTAGE,1,%s,5,A,EIRE\n".formatted(number, time));
                }
            }
        }
        return rows.toString();
    }

    private static void row(
            StringBuilder to,
            String number,
            int sku,
            String name,
            int units,
            String time,
            String price,
            String customer) {
        to.append(
                "%s,%d,%s,%d,%s,%s,%s,France\n"
                        .formatted(number, sku, name, units, time, price, customer));
    }

    private static String stores(int items, int days) {
        var random = new Random(7);
        var rows = new StringBuilder("item_id,store_id");
        for (int day = 0; day < days; day++) {
            rows.append(",d_").append(day + 1);
        }
        for (int i = 0; i < items * 2; i++) {
            rows.append("\nITEM_%d,ST_%d".formatted(i / 2, i % 2));
            for (int day = 0; day < days; day++) {
                rows.append(',').append(Math.max(0, random.nextInt(6) - 2));
            }
        }
        return rows.append('\n').toString();
    }

    private void write(String name, String rows) throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(rows.getBytes(StandardCharsets.UTF_8));
        }
    }
}
