package org.waybill.benchmark.m5;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.benchmark.OwnGround;
import org.waybill.benchmark.check.Projections;

/** The replay from end to end, over HTTP, on sales made up in the shape of the data. */
class M5LifeTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void everythingAgreesUntilSomebodyMeddles() {
        var ground = new OwnGround(folder);
        ground.write(M5Data.FILE, stores(60, 12));
        var data = M5Data.read(folder, 1_000, 10);
        var told = new ByteArrayOutputStream();
        var out = new PrintStream(told, true, StandardCharsets.UTF_8);
        ground.with(
                M5Replay.begin().minusSeconds(86_400),
                waybill -> {
                    boolean agrees = new M5Replay(waybill, data, out).run();
                    var words = told.toString(StandardCharsets.UTF_8);
                    assertThat(agrees).as(words).isTrue();
                    assertThat(words)
                            .contains("Everything agrees.")
                            .contains("Positions, 120 of them: 0 differences")
                            .containsPattern("decrements, [1-9][0-9]* of them repeated");
                    waybill.post(
                            "/api/stock/ITEM_3/ST_1/adjustments",
                            "meddle",
                            Map.of("delta", 1, "reason", "POS_SALE"));
                    new Projections(waybill).settled();
                    var check = new M5Check(waybill, data);
                    assertThat(check.positions())
                            .singleElement()
                            .asString()
                            .startsWith("ITEM_3/ST_1: ");
                    var series =
                            data.series().stream()
                                    .filter(one -> one.item().equals("ITEM_3"))
                                    .toList();
                    assertThat(check.ledgers(series))
                            .isNotEmpty()
                            .allMatch(one -> one.startsWith("ITEM_3/ST_1 "));
                });
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
}
