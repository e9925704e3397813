package org.waybill.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.http.SampleServer.json;
import static org.waybill.app.http.SampleServer.post;
import static org.waybill.app.http.SampleServer.send;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'plain':1,'unknown':2}|/unknown",
                "{'plain':1,'Text':'a'}|/Text",
                "{'plain':1,'inner':{'plain':2,'x/y~z':2}}|/inner/x~1y~0z",
                "{'plain':1,'plain':1}|/plain",
                "{'plain':1,'inner':{'plain':1,'text':'a','text':'b'}}|/inner/text",
                "{'plain':1,'map':{'a':'1','a':'2'}}|/map/a",
                "{'plain':1,'text':5}|/text",
                "{'plain':1,'text':1.5}|/text",
                "{'plain':1,'text':true}|/text",
                "{'plain':1,'text':['a']}|/text",
                "{'plain':1,'text':{}}|/text",
                "{'plain':'1'}|/plain",
                "{'plain':''}|/plain",
                "{'plain':null}|/plain",
                "{'plain':true}|/plain",
                "{'plain':1.9}|/plain",
                "{'plain':1.0}|/plain",
                "{'plain':1e3}|/plain",
                "{'plain':2147483648}|/plain",
                "{'plain':-2147483649}|/plain",
                "{'plain':[1]}|/plain",
                "{'plain':1,'number':'5'}|/number",
                "{'plain':1,'number':''}|/number",
                "{'plain':1,'number':1.0}|/number",
                "{'plain':1,'number':false}|/number",
                "{'plain':1,'big':9223372036854775808}|/big",
                "{'plain':1,'big':'9'}|/big",
                "{'plain':1,'ratio':'1.5'}|/ratio",
                "{'plain':1,'ratio':'NaN'}|/ratio",
                "{'plain':1,'ratio':1e999}|/ratio",
                "{'plain':1,'amount':1e-1000000000}|/amount",
                "{'plain':1,'amount':'1'}|/amount",
                "{'plain':1,'flag':'true'}|/flag",
                "{'plain':1,'flag':1}|/flag",
                "{'plain':1,'flag':''}|/flag",
                "{'plain':1,'kind':''}|/kind",
                "{'plain':1,'kind':0}|/kind",
                "{'plain':1,'kind':'ship'}|/kind",
                "{'plain':1,'at':1700000000}|/at",
                "{'plain':1,'at':'1700000000'}|/at",
                "{'plain':1,'at':'2026-01-31T12:00:00+01:00'}|/at",
                "{'plain':1,'at':'2026-01-31'}|/at",
                "{'plain':1,'at':'+12026-01-31T12:00:00Z'}|/at",
                "{'plain':1,'at':''}|/at",
                "{'plain':1,'day':[2026,1,31]}|/day",
                "{'plain':1,'day':'2026-02-30'}|/day",
                "{'plain':1,'list':[1,'2']}|/list/1",
                "{'plain':1,'list':[1,null]}|/list/1",
                "{'plain':1,'list':5}|/list",
                "{'plain':1,'list':''}|/list",
                "{'plain':1,'map':{'a':null}}|/map/a",
                "{'plain':1,'inner':''}|/inner",
                "{'plain':1,'inner':[]}|/inner",
                "{'plain':1,'inner':{'plain':1,'list':[1,2,3.5]}}|/inner/list/2",
                "{'plain':1,'text':'a\\u0000b'}|/text",
                "{'plain':1,'map':{'a/b':'\\u0000'}}|/map/a~1b",
                "{'plain':1,'map':{'\\u0000':'a'}}|/map",
                "{'plain':1,'text':'\\ud800'}|/text",
                "{'plain':1,'text':'\\udc00\\ud800'}|/text",
                "{'plain':1,'text':NaN}|/text",
                "{'plain':01}|/plain",
                "{'plain':+1}|/plain",
                "{'plain':1,'text':'a',}|",
                "{'plain':1}{'plain':2}|",
                "{'plain':1} x|",
                "{'plain':1|",
                "{}|/plain",
                "[]|",
                "5|",
                "null|",
                "'text'|",
            })
    void refusesWhatIsNotExactlyWhatWasAskedFor(String body, String pointer) {
        var response = send(post("/api/values", body.replace('\'', '"')));
        assertRefused(response, pointer == null ? "" : pointer);
    }

    @Test
    void refusesAnEmptyBodyAndOneOfBlanks() {
        assertRefused(send(post("/api/values", "")), "");
        assertRefused(send(post("/api/values", " \n")), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Infinity\"", "null", "true", "[]"})
    void refusesWhatIsNoNumberForANumber(String value) {
        assertRefused(send(post("/api/exact", "{\"exact\":" + value + "}")), "/exact");
    }

    @Test
    void namesTheAllowedValuesOfAnEnum() {
        var response = send(post("/api/values", "{\"plain\":1,\"kind\":\"SEND\"}"));
        assertThat(json(response).at("/errors/0/detail").asString())
                .isEqualTo("must be one of SHIP, PICKUP");
    }

    @Test
    void allowsDepth64AndRefuses65() {
        assertThat(send(post("/api/values", nested(64))).statusCode()).isEqualTo(200);
        var tooDeep = send(post("/api/values", nested(65)));
        assertThat(tooDeep.statusCode()).isEqualTo(400);
        assertThat(tooDeep.body()).contains("nested too deep");
    }

    private static String nested(int depth) {
        return "{\"plain\":1,\"inner\":".repeat(depth - 1) + "{\"plain\":1" + "}".repeat(depth);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "1.", "0.0000000001"})
    void refusesVeryLongNumbers(String digits) {
        var number = digits + "9".repeat(100);
        assertRefused(send(post("/api/values", "{\"plain\":1,\"amount\":" + number + "}")), "");
    }

    @Test
    void refusesVeryLongStringsAndNames() {
        var text = "a".repeat(40_000);
        var inText = send(post("/api/values", "{\"plain\":1,\"text\":\"" + text + "\"}"));
        assertThat(inText.statusCode()).isEqualTo(400);
        var inName = send(post("/api/values", "{\"plain\":1,\"" + text + "\":1}"));
        assertThat(inName.statusCode()).isEqualTo(400);
        assertThat(inName.body()).hasSizeLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1"})
    void refusesOtherEncodings(String charset) throws Exception {
        var bytes = "{\"plain\":1,\"text\":\"é\"}".getBytes(charset);
        assertRefused(sendBytes(bytes), "");
    }

    @Test
    void refusesOverlongUtf8AndAByteOrderMark() {
        var overlong = "{\"plain\":1,\"text\":\"__\"}".getBytes(StandardCharsets.US_ASCII);
        overlong[19] = (byte) 0xc0;
        overlong[20] = (byte) 0x80;
        assertRefused(sendBytes(overlong), "");
        assertRefused(sendBytes("\ufeff{\"plain\":1}".getBytes(StandardCharsets.UTF_8)), "");
    }

    @Test
    void takesWhatIsRightAndAnswersInDeclaredOrderWithoutNulls() {
        var body =
                "{\"ratio\":2,\"text\":\"é😀\",\"plain\":-1,\"big\":9223372036854775807,"
                        + "\"amount\":12.50,\"kind\":\"SHIP\",\"at\":\"2026-01-31T12:00:00.5Z\","
                        + "\"day\":\"2026-01-31\",\"list\":[],\"number\":null}";
        var response = send(post("/api/values", body));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .isEqualTo(
                        "{\"text\":\"é😀\",\"big\":9223372036854775807,\"plain\":-1,\"ratio\":2.0,"
                                + "\"amount\":12.50,\"kind\":\"SHIP\","
                                + "\"at\":\"2026-01-31T12:00:00.500Z\","
                                + "\"day\":\"2026-01-31\",\"list\":[]}");
    }

    @Test
    void writesPropertiesAsDeclaredNotByAlphabet() {
        assertThat(SampleServer.get("/api/orders/A-1").body())
                .isEqualTo("{\"zebra\":\"A-1\",\"at\":\"2026-03-01T10:00:00Z\",\"apple\":\"a\"}");
    }

    private static HttpResponse<String> sendBytes(byte[] body) {
        return send(post("/api/values", "").POST(BodyPublishers.ofByteArray(body)));
    }

    private static void assertRefused(HttpResponse<String> response, String pointer) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        var problem = json(response);
        assertThat(problem.at("/code").asString()).isEqualTo("request.invalid");
        assertThat(problem.at("/errors/0/detail").asString()).isNotBlank();
        assertThat(response.body()).doesNotContain("jackson", "java", "Exception");
        if (pointer.isEmpty()) return;
        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }
}
