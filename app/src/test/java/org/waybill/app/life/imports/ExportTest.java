package org.waybill.app.life.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waybill.app.Http.Answer;
import org.waybill.app.RunningWaybill;
import org.waybill.app.life.Rounds;
import org.waybill.app.life.Shop;

/** What goes out as a file may come in as one, and says what questions say. */
class ExportTest {

    private final Shop shop = new Shop();
    private final Files files = new Files(shop);

    @Test
    void positionsThatComeBackChangeNothing() {
        Rounds.play(3, this::roundTrip);
    }

    private void roundTrip(Random random) {
        var dc = shop.warehouse(1);
        for (int i = 0; i < 5; i++) {
            var sku = shop.product();
            shop.receive(sku, dc, 5 + random.nextInt(5));
            var move =
                    "{\"from\":\"SELLABLE\",\"to\":\"DAMAGED\",\"quantity\":%d,\"reason\":\"DAMAGED\"}";
            done(shop.post(Shop.stock(sku, dc) + "/moves", move.formatted(1 + random.nextInt(4))));
        }
        shop.later(1);
        for (var type : new String[] {Files.CSV, Files.JSON_LINES}) {
            var file = export("positions?location=" + dc, type);
            assertThat(file.header("Waybill-Position")).isNotEmpty();
            assertThat(file.text().lines().count()).isEqualTo(type.equals(Files.CSV) ? 11 : 10);

            // What is sold after the file was made stays sold.
            var sold = shop.product();
            shop.receive(sold, dc, 3);
            var ended = files.ended(files.send("positions", type, file.text()));

            assertThat(ended.get("unchanged").asInt())
                    .as(files.outcome(ended) + file.text())
                    .isEqualTo(10);
            assertThat(export("positions?location=" + dc + "&sku=" + sold, type).text())
                    .contains(
                            type.equals(Files.CSV)
                                    ? sold + "," + dc + ",3,SELLABLE"
                                    : "\"onHand\":3");
            shop.later(1);
            done(shop.post(Shop.stock(sold, dc) + "/counts", "{\"counted\":0}"));
            dc = shop.warehouse(1);
            for (int i = 0; i < 5; i++) {
                var sku = shop.product();
                shop.receive(sku, dc, 5);
                done(
                        shop.post(
                                Shop.stock(sku, dc) + "/moves",
                                "{\"from\":\"SELLABLE\",\"to\":\"DISPLAY\",\"quantity\":1,\"reason\":\"DAMAGED\"}"));
            }
            shop.later(1);
        }
    }

    @Test
    void theLedgerIsToldAsItIs() {
        var dc = shop.warehouse(1);
        var sku = shop.product();
        var received =
                shop.post(
                        Shop.stock(sku, dc) + "/receipts",
                        "{\"quantity\":5,\"reference\":\"=HYPERLINK(1)\"}",
                        Map.of("Waybill-Actor", "@ana"));
        done(received);
        shop.later(2);
        var since = shop.now();
        done(
                shop.post(
                        Shop.stock(sku, dc) + "/adjustments",
                        "{\"delta\":-2,\"reason\":\"DAMAGED\"}"));

        var csv = export("ledger?sku=" + sku, "text/csv").text().lines().toList();
        var json = export("ledger?sku=" + sku, "application/jsonl").text().lines().toList();

        assertThat(csv).hasSize(3);
        assertThat(csv.getFirst())
                .startsWith("position,occurredAt,recordedAt,sku,location,type,delta");
        assertThat(csv.get(1)).contains(",'=HYPERLINK(1),").contains(",'@ana,");
        assertThat(csv.get(2)).contains(",-2,").contains(",DAMAGED,");
        assertThat(json.getFirst()).contains("\"reference\":\"=HYPERLINK(1)\"");
        assertThat(export("ledger?sku=%s&from=%s".formatted(sku, since), "text/csv").text().lines())
                .hasSize(2);
        assertThat(export("ledger?sku=%s&to=%s".formatted(sku, since), "text/csv").text().lines())
                .hasSize(2);
        refused(get("ledger?from=yesterday", "text/csv"), 400, "request.invalid");
        refused(get("ledger", "application/xml"), 406, "request.not-acceptable");
    }

    @Test
    void refusedRowsGoOutAsAFile() {
        var ended = files.csv("products", "sku,name", "?,Thing", shop.name("P") + ",Thing");
        var path =
                "/api/imports/%s/rows?status=REFUSED".formatted(ended.get("importId").asString());

        var csv =
                RunningWaybill.instance()
                        .http()
                        .send("GET", path, "", Map.of("Accept", "text/csv"))
                        .text()
                        .lines()
                        .toList();

        assertThat(csv).hasSize(2);
        assertThat(csv.getFirst()).isEqualTo("line,externalId,status,code,detail,field");
        assertThat(csv.getLast()).startsWith("2,,REFUSED,request.invalid,").endsWith(",sku");
    }

    private Answer export(String query, String type) {
        var answer = done(get(query, type));
        assertThat(answer.header("Content-Type")).startsWith(type);
        return answer;
    }

    private Answer get(String query, String type) {
        var told = Map.of("Accept", type, "Waybill-Min-Position", Long.toString(shop.position()));
        return RunningWaybill.instance().http().send("GET", "/api/exports/" + query, "", told);
    }
}
