package org.waybill.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.http.SampleServer.json;
import static org.waybill.app.http.SampleServer.post;
import static org.waybill.app.http.SampleServer.send;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'currency':'EUR'",
                "'currency':'BRL'",
                "'country':'DE'",
                "'zone':'America/Sao_Paulo'",
                "'zone':'UTC'",
                "'lat':-90",
                "'lat':12.5",
            })
    void takesWhatIsInTheStandard(String field) {
        assertThat(status("/api/places", field)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'currency':'eur'",
                "'currency':'ZZZ'",
                "'currency':'XXX'",
                "'currency':''",
                "'country':'XX'",
                "'country':'deu'",
                "'zone':'Mars/Base'",
                "'zone':'+01:00'",
                "'zone':''",
                "'lat':90.001",
                "'lat':-91",
            })
    void refusesWhatIsNot(String field) {
        assertThat(status("/api/places", field)).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "a.b_c~d-e", "0", "SKU-4.2_x"})
    void takesIds(String id) {
        assertThat(status("/api/orders", "'id':'" + id + "','name':'n'," + line("A", 1)))
                .isEqualTo(201);
        assertThat(status("/api/orders", "'name':'n'," + line(id, 1_000_000_000))).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-a", ".a", "a/b", "a b", "é", "a\\n", "a:b"})
    void refusesOtherIds(String id) {
        assertThat(status("/api/orders", "'id':'" + id + "','name':'n'," + line("A", 1)))
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'name':''", "'name':' '", "'name':'a\\tb'", "'name':null", "'name':'é\\n'"})
    void refusesTextThatIsNone(String field) {
        assertThat(status("/api/orders", field + "," + line("A", 1))).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'lines':null", "'lines':[]", "'lines':[null]", "'lines':[{}]"})
    void refusesLinesThatAreNone(String field) {
        assertThat(status("/api/orders", "'name':'n'," + field)).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000_000_001, Integer.MIN_VALUE})
    void refusesOtherQuantities(int quantity) {
        var body = "{'name':'n'," + line("A", quantity) + "}";
        var response = send(post("/api/orders", body.replace('\'', '"')));
        assertThat(json(response).at("/errors/0").toString())
                .isEqualTo(
                        "{\"pointer\":\"/lines/0/quantity\","
                                + "\"detail\":\"must be a whole number from 1 to 1000000000\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 21})
    void countsCharactersNotCodeUnits(int length) {
        assertThat(status("/api/orders", "'name':'" + "😀".repeat(length) + "'," + line("A", 1)))
                .isEqualTo(length == 20 ? 201 : 400);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 65})
    void boundsTheLengthOfIds(int length) {
        assertThat(status("/api/orders", "'name':'n'," + line("a".repeat(length), 1)))
                .isEqualTo(length == 64 ? 201 : 400);
    }

    private static String line(String sku, int quantity) {
        return "'lines':[{'sku':'%s','quantity':%d}]".formatted(sku, quantity);
    }

    private static int status(String path, String fields) {
        return send(post(path, "{" + fields.replace('\'', '"') + "}")).statusCode();
    }
}
