package org.waybill.app.life.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;
import static org.waybill.app.life.Shop.refused;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waybill.app.life.Invariants;
import org.waybill.app.life.Shop;

/** Rows of files become what requests would have become, once. */
class ImportTest {

    private final Shop shop = new Shop();
    private final Files files = new Files(shop);

    @Test
    void productsComeInWithKitsBehindTheirComponents() {
        var mug = shop.name("MUG");
        var tee = shop.name("TEE");
        var box = shop.name("BOX");
        String[] lines = {
            "\ufeffsku,name,massGrams,length,width,height,tracked,gtin,backorderMode,backorderLimit,components",
            mug + ",\"Mug, \"\"blue\"\"\",400,120,90,100,true,4006381333931,LIMIT,3,",
            tee + ",Tee,,,,,,,,,",
            box + ",Box,,,,,,,,," + mug + "*2|" + tee + "*1",
        };

        var first = files.csv("products", lines);

        assertThat(first.get("status").asString()).isEqualTo("DONE");
        assertThat(first.get("accepted").asInt()).isEqualTo(3);
        assertThat(first.at("/progress/fraction").asDouble()).isEqualTo(1);
        var product = shop.read("/api/products/" + mug);
        assertThat(product.get("name").asString()).isEqualTo("Mug, \"blue\"");
        assertThat(product.at("/dimensionsMm/width").asInt()).isEqualTo(90);
        assertThat(product.at("/backorder/limit").asInt()).isEqualTo(3);
        assertThat(shop.read("/api/products/" + box).at("/components/0/quantity").asInt())
                .isEqualTo(2);

        long head = shop.position();
        var again = files.csv("products", lines);

        assertThat(again.get("unchanged").asInt()).isEqualTo(3);
        assertThat(again.get("position").asLong()).isEqualTo(head);
    }

    @Test
    void jsonLinesTakeWhatRequestsTake() {
        var sku = shop.name("J");
        var ended =
                files.json(
                        "products",
                        "{\"sku\":\"%s\",\"name\":\"J\",\"dimensionsMm\":{\"length\":1,\"width\":2,\"height\":3}}"
                                .formatted(sku),
                        "{\"sku\":\"%s\",\"name\":\"K\",\"colour\":\"red\"}"
                                .formatted(shop.name("J")),
                        "",
                        "{\"sku\":\"%s\",\"name\":7}".formatted(shop.name("J")),
                        "not json",
                        "[1]");

        assertThat(files.outcome(ended))
                .isEqualTo(
                        Map.of(
                                1L, "ACCEPTED",
                                2L, "REFUSED request.invalid colour",
                                4L, "REFUSED request.invalid name",
                                5L, "REFUSED request.invalid -",
                                6L, "REFUSED request.invalid -"));
    }

    @Test
    void categoriesAndHazmatComeInFromBothKindsOfFiles() {
        var paint = shop.name("PAINT");
        var glue = shop.name("GLUE");
        var rows =
                files.csv(
                        "products",
                        "sku,name,categories,hazmat",
                        paint + ",Paint,home/paint|gifts,3",
                        shop.name("P") + ",Paint,home/,3",
                        shop.name("P") + ",Paint,home,33");
        assertThat(files.outcome(rows).get(2L)).isEqualTo("ACCEPTED");
        assertThat(files.outcome(rows).get(3L)).isEqualTo("REFUSED request.invalid categories");
        assertThat(files.outcome(rows).get(4L)).isEqualTo("REFUSED request.invalid hazmat");
        var told = shop.read("/api/products/" + paint);
        assertThat(told.get("categories").toString()).isEqualTo("[\"gifts\",\"home/paint\"]");
        assertThat(told.get("hazmat").asString()).isEqualTo("3");

        files.json(
                "products",
                "{\"sku\":\"%s\",\"name\":\"Glue\",\"categories\":[\"home\"],\"hazmat\":\"4.1\"}"
                        .formatted(glue));
        assertThat(shop.read("/api/products/" + glue).get("hazmat").asString()).isEqualTo("4.1");
    }

    @Test
    void locationsComeIn() {
        var id = shop.name("L");
        var ended =
                files.csv(
                        "locations",
                        "id,name,type,country,postalCode,region,city,line1,lat,lon,timeZone,shipping,pickup,enabled",
                        id
                                + ",Store,STORE,BR,13010-000,SP,Campinas,Rua 1,-22.9,-47.06,America/Sao_Paulo,true,TRUE,",
                        shop.name("L") + ",Nowhere,STORE,XX,,,,,-22.9,,America/Sao_Paulo,,,");

        assertThat(files.outcome(ended).get(2L)).isEqualTo("ACCEPTED");
        assertThat(files.outcome(ended).get(3L)).startsWith("REFUSED request.invalid");
        var location = shop.read("/api/locations/" + id);
        assertThat(location.at("/geo/lon").asDouble()).isEqualTo(-47.06);
        assertThat(location.get("pickup").asBoolean()).isTrue();
    }

    @Test
    void countsNetWhatMovedSinceAndKeepTheirOrder() {
        var dc = shop.warehouse(1);
        shop.channel(dc);
        var sku = shop.product();
        shop.receive(sku, dc, 10);
        shop.later(1);
        var early = shop.now();
        shop.later(1);
        shop.receive(sku, dc, 5);
        shop.later(1);
        var late = shop.now();
        shop.later(1);
        var future = shop.now().plusSeconds(60);
        String[] lines = {
            "sku,location,counted,countedAt,externalId",
            sku + "," + dc + ",8," + early + ",a",
            sku + "," + dc + ",12," + late + ",b",
            sku + "," + dc + ",12," + future + ",c",
        };

        var ended = files.csv("counts&source=wms", lines);

        assertThat(files.outcome(ended))
                .isEqualTo(
                        Map.of(
                                2L, "ACCEPTED",
                                3L, "ACCEPTED",
                                4L, "REFUSED stock.count-in-future countedAt"));
        assertThat(onHand(sku, dc)).isEqualTo(12);
        assertThat(files.outcome(files.csv("counts&source=wms", lines)).get(2L))
                .isEqualTo("SKIPPED");
        assertThat(onHand(sku, dc)).isEqualTo(12);
        Invariants.hold(shop);
    }

    @Test
    void anExternalIdStandsForOneRowForEver() {
        var dc = shop.warehouse(1);
        var sku = shop.product();
        var house = shop.name("erp");
        var row = "%s,%s,%d,%s".formatted(sku, dc, 7, "x-1");
        var header = "sku,location,onHand,externalId";

        assertThat(files.csv("positions&source=" + house, header, row).get("accepted").asInt())
                .isOne();
        shop.receive(sku, dc, 1);

        var again = files.csv("positions&source=" + house, header, row);
        var other = files.csv("positions&source=" + house, header, row.replace(",7,", ",9,"));
        var dry = files.csv("positions&dryRun=true&source=" + house, header, row);
        assertThat(again.get("skipped").asInt()).isOne();
        assertThat(dry.get("skipped").asInt()).isOne();
        assertThat(files.outcome(other).get(2L))
                .isEqualTo("REFUSED import.external-id-reused externalId");
        assertThat(onHand(sku, dc)).isEqualTo(8);
        // Without a house there is nobody whose name it could be.
        assertThat(files.csv("positions", header, row).get("accepted").asInt()).isOne();
        assertThat(onHand(sku, dc)).isEqualTo(7);
    }

    @Test
    void anUnchangedRowIsNotDoneLaterEither() {
        var dc = shop.warehouse(1);
        var sku = shop.product();
        shop.receive(sku, dc, 7);
        var house = shop.name("erp");
        String[] lines = {"sku,location,onHand,externalId", sku + "," + dc + ",7,x-1"};

        assertThat(files.csv("positions&source=" + house, lines).get("unchanged").asInt()).isOne();
        shop.receive(sku, dc, 3);

        assertThat(files.csv("positions&source=" + house, lines).get("skipped").asInt()).isOne();
        assertThat(onHand(sku, dc)).isEqualTo(10);
    }

    @Test
    void positionsAreSetStateByState() {
        var dc = shop.warehouse(1);
        shop.channel(dc);
        var sku = shop.product();
        shop.receive(sku, dc, 10);
        var header = "sku,location,onHand,state";

        files.csv(
                "positions", header, sku + "," + dc + ",8,SELLABLE", sku + "," + dc + ",3,DAMAGED");

        var stock = shop.read(Shop.stock(sku, dc));
        assertThat(stock.get("onHand").asInt()).isEqualTo(11);
        assertThat(stock.get("sellable").asInt()).isEqualTo(8);
        assertThat(stock.at("/aside/DAMAGED").asInt()).isEqualTo(3);
        var last = shop.read(Shop.stock(sku, dc) + "/ledger").valueStream().toList().getLast();
        assertThat(last.get("reason").asString()).isEqualTo("EXTERNAL_RESET");
        Invariants.hold(shop);
    }

    @Test
    void anAnswerIsKeptUnderItsKey() {
        var body = "sku,name\n" + shop.name("P") + ",Thing\n";
        var headers = Map.of("Content-Type", "text/csv", "Idempotency-Key", shop.name("key"));

        var first = done(shop.post("/api/imports?type=products", body, headers));
        var again = done(shop.post("/api/imports?type=products", body, headers));

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        refused(
                shop.post("/api/imports?type=products", body + "x,Y\n", headers),
                422,
                "idempotency.key-reused");
    }

    @Test
    void whatIsOverCannotBeEndedOrGoOn() {
        var ended = files.csv("products", "sku,name", shop.name("P") + ",Thing");
        var address = "/api/imports/" + ended.get("importId").asString();

        refused(shop.post(address + "/cancellations", ""), 409, "import.ended");
        refused(shop.post(address + "/resumption", ""), 409, "import.ended");
        refused(shop.get("/api/imports/none"), 404, "import.unknown");
        refused(shop.post("/api/imports/none/resumption", ""), 404, "import.unknown");
        assertThat(shop.read("/api/imports?limit=1").get("imports").size()).isOne();
    }

    @Test
    void nothingOfRowsToComeIsDoneWhenItIsCancelled() {
        var lines = new StringBuilder("sku,name\n");
        for (int i = 0; i < 20_000; i++) {
            lines.append(shop.name("C")).append(",Thing\n");
        }
        var begun =
                done(
                        shop.post(
                                "/api/imports?type=products",
                                lines.toString(),
                                Map.of("Content-Type", "text/csv")));

        var cancelled = done(shop.post(begun.header("Location") + "/cancellations", "")).json();

        assertThat(cancelled.get("status").asString()).isEqualTo("CANCELLED");
        assertThat(cancelled.at("/progress/done").asInt()).isLessThan(20_000);
        shop.post(begun.header("Location") + "/cancellations", "");
        assertThat(shop.read(begun.header("Location")).at("/progress/done").asInt())
                .isEqualTo(cancelled.at("/progress/done").asInt());
    }

    private int onHand(String sku, String location) {
        return shop.read(Shop.stock(sku, location)).get("onHand").asInt();
    }
}
