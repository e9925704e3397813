package org.waybill.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.http.SampleServer.json;
import static org.waybill.app.http.SampleServer.post;
import static org.waybill.app.http.SampleServer.raw;
import static org.waybill.app.http.SampleServer.send;
import static org.waybill.app.http.SampleServer.to;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class CardRefusalTest {

    private static final String CARD = "4111111111111111";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'note':'4111111111111111'}|/note",
                "{'note':'paid by 4111-1111-1111-1111, thanks'}|/note",
                "{'note':'\\u0034111111111111111'}|/note",
                "{'number':4111111111111111}|/number",
                "{'extra':{'a':'4111 1111 1111 1111'}}|/extra/a",
                "{'extra':{'4111111111111111':'a'}}|/extra",
                "{'4111111111111111':1}|",
                "{'more':[{'note':'a'},{'note':'4111111111111111'}]}|/more/1/note",
                "{'unknown':['4111111111111111']}|/unknown/0",
                "{'gtin':'4111111111111111'}|/gtin",
                "{'phone':'4111111111111111'}|/phone",
            })
    void refusesThemAnywhereInABody(String body, String pointer, CapturedOutput log) {
        var response = send(post("/api/contacts", body.replace('\'', '"')));
        assertRefused(response, log);
        assertThat(json(response).at("/errors/0/pointer").asString())
                .isEqualTo(pointer == null ? "" : pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/orders/4111111111111111",
                "/api/orders/4111-1111-1111-1111",
                "/api/orders/%34111111111111111",
                "/api/orders/a;card=4111111111111111",
                "/api/nowhere/4111111111111111",
                "/api/orders?channel=4111111111111111",
                "/api/orders?channel=4111+1111+1111+1111",
                "/api/orders?4111111111111111",
                "/api/orders?channel=web&phone=4111111111111111",
            })
    void refusesThemAnywhereInAnAddress(String address, CapturedOutput log) {
        assertRefused(send(to(address)), log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Idempotency-Key", "Waybill-Actor", "Waybill-Correlation", "If-Match"})
    void refusesThemInTheHeadersWeKeep(String header, CapturedOutput log) {
        HttpRequest.Builder request = post("/api/contacts", "{}").setHeader(header, CARD);
        assertRefused(send(request), log);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'phone':'+4915112345678','gtin':'30012345679095'}",
                "{'trackingNumber':'4111111111111111'}",
                "{'number':4111111111111112}",
                "{'note':'order 41111111111111110000 A4111111111111111'}",
            })
    void takesWhatOnlyLooksLikeOne(String body) {
        var response = send(post("/api/contacts", body.replace('\'', '"')));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    @Test
    void takesProductNumbersAsPathsEvenIfTheirLuhnDigitFits() {
        assertThat(SampleServer.get("/api/orders/30012345679095").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /4111111111111111 4111111111111111 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\n4111111111111111\r\n\r\n",
                "GET /{4111111111111111} HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: 4111111111111111 x\r\n\r\n",
            })
    void neverRepeatsThemNotEvenFromBrokenRequests(String request, CapturedOutput log)
            throws Exception {
        assertThat(raw(request.getBytes(StandardCharsets.US_ASCII)))
                .startsWith("HTTP/1.1 400")
                .doesNotContain(CARD);
        assertThat(log.getAll()).doesNotContain(CARD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'note':'a' '4111111111111111'", "{'4111111111111111' x"})
    void neverRepeatsThemFromBrokenJson(String body, CapturedOutput log) {
        var response = send(post("/api/contacts", body.replace('\'', '"')));
        assertThat(response.statusCode()).isBetween(400, 422);
        assertThat(response.body()).doesNotContain(CARD);
        assertThat(log.getAll()).doesNotContain(CARD);
    }

    private static void assertRefused(HttpResponse<String> response, CapturedOutput log) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        assertThat(json(response).at("/code").asString()).isEqualTo("payment.card-number-refused");
        assertThat(response.body()).doesNotContain("4111", "1111");
        assertThat(log.getAll()).doesNotContain(CARD);
    }
}
