package org.waybill.app.life.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.refused;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waybill.app.RunningWaybill;
import org.waybill.app.life.Shop;

/** One bad row spoils no other, and a bad file leaves no trace. */
class BadFileTest {

    private static final String HEADER = "sku,location,onHand,state,countedAt,externalId";

    private final Shop shop = new Shop();
    private final Files files = new Files(shop);
    private String dc;
    private String sku;

    @BeforeEach
    void open() {
        dc = shop.warehouse(1);
        sku = shop.product();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "SKU|DC|1.0|||, request.invalid, onHand",
                "SKU|DC|1.5|||, request.invalid, onHand",
                "SKU|DC|1'000|||, request.invalid, onHand",
                "SKU|DC|1e3|||, request.invalid, onHand",
                "SKU|DC|-1|||, request.invalid, onHand",
                "SKU|DC|99999999999|||, request.invalid, onHand",
                "SKU|DC||||, request.invalid, onHand",
                "SKU|DC| 1|||, request.invalid, onHand",
                "|DC|1|||, request.invalid, sku",
                "SKU|DC|1|BROKEN||, request.invalid, state",
                "SKU|DC|1||yesterday|, request.invalid, countedAt",
                "SKU|DC|1||2999-01-01T00:00:00Z|, stock.count-in-future, countedAt",
                "SKU|DC|1|||=1+1, import.formula, externalId",
                "SKU|DC|1|||@SUM(A1), import.formula, externalId",
                "SKU|DC|1|||+A1, import.formula, externalId",
                "SKU|DC|1|||-A1, import.formula, externalId",
                "SKU|DC|1|||4111111111111111, payment.card-number-refused, externalId",
                "=SKU|DC|1|||, import.formula, sku",
                "NOBODY|DC|1|||, product.unknown, sku",
                "SKU|NOWHERE|1|||, location.unknown, location",
                "SKU|DC|1||, import.columns, -",
                "SKU|DC|1||||, import.columns, -",
            })
    void aBadRowIsRefusedAlone(String row, String code, String field) {
        var other = shop.product();
        var bad = row.replace("SKU", sku).replace("DC", dc).replace('|', ',');

        var ended = files.csv("positions", HEADER, bad, other + "," + dc + ",4,,,");

        assertThat(files.outcome(ended))
                .isEqualTo(Map.of(2L, "REFUSED %s %s".formatted(code, field), 3L, "ACCEPTED"));
        assertThat(shop.read(Shop.stock(other, dc)).get("onHand").asInt()).isEqualTo(4);
        assertThat(ended.toString()).doesNotContain("4111111111111111");
        assertThat(files.rows(ended).toString()).doesNotContain("4111111111111111");
    }

    @Test
    void separatorsOfThousandsAreNoDigits() {
        var ended = files.csv("positions", HEADER, sku + "," + dc + ",\"1,000\",,,");

        assertThat(files.outcome(ended).get(2L)).isEqualTo("REFUSED request.invalid onHand");
    }

    @Test
    void aWholeAndItsPartsContradictEachOther() {
        var ended =
                files.csv(
                        "positions",
                        HEADER,
                        sku + "," + dc + ",5,DAMAGED,,",
                        sku + "," + dc + ",5,,,");

        assertThat(files.outcome(ended).get(3L)).isEqualTo("REFUSED import.duplicate -");
    }

    @Test
    void aTabBeforeATextIsAFormulaToo() {
        var ended =
                files.csv(
                        "products",
                        "sku,name",
                        shop.name("P") + ",\tMug",
                        shop.name("P") + ",\"\rMug\"");

        assertThat(files.outcome(ended).values()).containsOnly("REFUSED import.formula name");
    }

    @Test
    void whatIsSaidTwiceCountsOnce() {
        var ended =
                files.csv(
                        "positions",
                        HEADER,
                        sku + "," + dc + ",1,SELLABLE,,a",
                        sku + "," + dc + ",2,SELLABLE,,b",
                        shop.product() + "," + dc + ",3,,,a",
                        sku + "," + dc + ",2,DAMAGED,,c");

        assertThat(files.outcome(ended))
                .isEqualTo(
                        Map.of(
                                2L, "ACCEPTED",
                                3L, "REFUSED import.duplicate -",
                                4L, "REFUSED import.duplicate externalId",
                                5L, "ACCEPTED"));
        assertThat(files.rows(ended).get(1).get("detail").asString()).contains("line 2");
    }

    @Test
    void kitsMustBeKitsOfThings() {
        var itself = shop.name("K");
        var early = shop.name("K");
        var late = shop.name("P");
        var nested = shop.name("K");
        var ended =
                files.csv(
                        "products",
                        "sku,name,components",
                        itself + ",Kit," + itself + "*1",
                        early + ",Kit," + late + "*1",
                        late + ",Part,",
                        nested + ",Kit," + late + "*2|" + late + "*1",
                        shop.name("K") + ",Kit," + late + " x 2",
                        shop.name("K") + ",Kit," + late + "*0");

        assertThat(files.outcome(ended))
                .isEqualTo(
                        Map.of(
                                2L, "REFUSED product.kit-invalid components",
                                3L, "REFUSED product.unknown components",
                                4L, "ACCEPTED",
                                5L, "REFUSED product.kit-invalid components",
                                6L, "REFUSED request.invalid components",
                                7L, "REFUSED request.invalid components"));
    }

    @Test
    void aKitHasNoStock() {
        var kit = shop.kit(Map.of(sku, 2));

        var ended = files.csv("positions", "sku,location,onHand", kit + "," + dc + ",1");

        assertThat(files.outcome(ended).get(2L)).isEqualTo("REFUSED product.kit-has-no-stock sku");
    }

    @Test
    void aWrongHeaderIsToldByName() {
        refuse("positions", "sku,location", "import.header", "onHand");
        refuse("positions", "sku,location,onHand,colour", "import.header", "colour");
        refuse("positions", "sku,location,onHand,sku", "import.header", "sku");
        refuse("positions", "SKU,location,onHand", "import.header", "SKU");
        refuse("positions", "", "import.header", "header");
        refuse("positions", "sku;location;onHand", "import.header", "1");
        refuse("nothing", "sku", "request.invalid", "type");
        refuse("products", "sku,name\nA,\"Mug", "import.unreadable", "quote");
        refuse("products", "sku,name\nA,\"Mug\"s", "import.unreadable", "quote");
    }

    private void refuse(String type, String body, String code, String word) {
        long before = shop.read("/api/imports?limit=200").get("imports").size();

        var answer = refused(files.send(type, Files.CSV, body + "\n"), 400, code);

        assertThat(answer.json().get("detail").asString()).contains(word);
        assertThat(shop.read("/api/imports?limit=200").get("imports").size())
                .isEqualTo((int) before);
    }

    @Test
    void anotherEncodingIsToldByLine() throws Exception {
        var latin = "sku,name\nA,Mug\nB,Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        var wide = "sku,name\nA,Mug\n".getBytes(StandardCharsets.UTF_16);

        assertThat(raw(latin)).contains("import.not-utf8").contains("Line 3");
        assertThat(raw(wide)).contains("import.not-utf8").contains("Line 1");
    }

    private static String raw(byte[] body) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var url = RunningWaybill.instance().url() + "/api/imports?type=products";
            return client.send(
                            HttpRequest.newBuilder(URI.create(url))
                                    .header("Content-Type", "text/csv")
                                    .header("Idempotency-Key", UUID.randomUUID().toString())
                                    .POST(BodyPublishers.ofByteArray(body))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void onlyFilesOfTheseFormsAreTaken() {
        refused(
                files.send("products", "application/json", "{}"),
                415,
                "request.unsupported-media-type");
        refused(
                shop.post(
                        "/api/imports?type=products",
                        "sku,name\n",
                        Map.of("Content-Type", Files.CSV, "Idempotency-Key", "")),
                400,
                "idempotency.key-missing");
    }
}
