package org.waybill.app.life.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waybill.app.Http.Answer;
import org.waybill.app.life.Shop;

/** Files are large. */
class LargeImportTest {

    private static final int ROWS = 10_000;
    private static final int MEGABYTES = 3;

    private final Shop shop = new Shop();
    private final Files files = new Files(shop);

    @Test
    void tenThousandRowsAreDoneBeforeOnesEyes() {
        var tag = shop.name("T");
        var products =
                IntStream.range(0, ROWS)
                        .mapToObj(i -> "%s-%d,Thing".formatted(tag, i))
                        .collect(Collectors.joining("\n", "sku,name\n", "\n"));
        var dc = shop.warehouse(1);
        var positions =
                IntStream.range(0, ROWS)
                        .mapToObj(i -> "%s-%d,%s,%d".formatted(tag, i, dc, i % 7 + 1))
                        .collect(Collectors.joining("\n", "sku,location,onHand\n", "\n"));

        // One after another, though nobody waits for the first.
        var first = begin("products", products);
        var second = begin("positions", positions);
        assertThat(first.json().at("/progress/rows").asInt()).isEqualTo(ROWS);
        double fraction = 0;
        var seen = second.json();
        while (seen.get("status").asString().equals("RUNNING")) {
            seen = shop.read(second.header("Location"));
            assertThat(seen.at("/progress/fraction").asDouble()).isBetween(fraction, 1.0);
            fraction = seen.at("/progress/fraction").asDouble();
        }

        assertThat(seen.get("accepted").asInt()).as(seen.toString()).isEqualTo(ROWS);
        assertThat(files.rows(seen)).hasSize(ROWS);
        assertThat(shop.read(Shop.stock(tag + "-13", dc)).get("onHand").asInt()).isEqualTo(7);
    }

    private Answer begin(String type, String body) {
        return done(
                shop.post("/api/imports?type=" + type, body, Map.of("Content-Type", "text/csv")));
    }

    @Test
    void mayBeLargerThanOtherBodies() {
        var row = shop.name("P") + "," + "x".repeat(180) + "\n";
        var body = "sku,name\n" + row.repeat(MEGABYTES * 1_000_000 / row.length());

        var ended = files.ended(files.send("products&dryRun=true", Files.CSV, body));

        assertThat(ended.get("accepted").asInt()).isOne();
        assertThat(ended.get("refused").asInt()).isEqualTo(ended.at("/progress/rows").asInt() - 1);
    }
}
