package org.waybill.benchmark.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.benchmark.OwnGround;
import org.waybill.benchmark.check.Projections;

/** The replay from end to end, over HTTP, on invoices made up in the shape of the data. */
class RetailLifeTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void everythingAgreesUntilSomebodyMeddles() {
        var ground = new OwnGround(folder);
        ground.write("online_retail_1.csv.gz", wholesale(120, 4));
        var data = RetailData.read(folder, Integer.MAX_VALUE);
        var told = new ByteArrayOutputStream();
        var out = new PrintStream(told, true, StandardCharsets.UTF_8);
        ground.with(
                RetailReplay.begin(data),
                waybill -> {
                    boolean agrees = new RetailReplay(waybill, data, out).run();
                    var words = told.toString(StandardCharsets.UTF_8);
                    assertThat(agrees).as(words).isTrue();
                    assertThat(words)
                            .contains("Everything agrees.")
                            .containsPattern(
                                    "units: [1-9][0-9]* matched; [1-9][0-9]* cancelled .* [1-9]")
                            .containsPattern("Messages sent again, [1-9]")
                            .contains("FOUND", "DAMAGED", "charge, not stock");
                    var book = Book.of(data);
                    var plan = Planner.plan(book, Matching.of(book.sales(), book.cancellations()));
                    var expected = Expected.of(plan);
                    var byRows = Expected.byRows(book, plan.start());
                    var stock = new RetailStockCheck(waybill);
                    assertThat(stock.differences(expected, byRows)).isEmpty();
                    waybill.post(
                            RetailBodies.shelf("10001") + "/adjustments",
                            "meddle",
                            Map.of("delta", 1, "reason", "FOUND"));
                    new Projections(waybill).settled();
                    assertThat(stock.differences(expected, byRows))
                            .hasSize(2)
                            .allMatch(one -> one.startsWith("10001: "));
                    var stranger =
                            new Sale(
                                    "1",
                                    "A",
                                    "France",
                                    Rows.MONDAY,
                                    List.of(new Sale.Line("1", "10001", 1, 100)));
                    waybill.post("/api/orders", "stranger", RetailBodies.order(stranger));
                    new Projections(waybill).settled();
                    assertThat(new RetailOrderCheck(waybill, plan).differences(book.sales()))
                            .singleElement()
                            .asString()
                            .startsWith("Order 1: recorded null");
                });
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
}
