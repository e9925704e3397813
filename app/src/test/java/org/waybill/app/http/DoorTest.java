package org.waybill.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.http.SampleServer.LOG;
import static org.waybill.app.http.SampleServer.post;
import static org.waybill.app.http.SampleServer.send;
import static org.waybill.app.http.SampleServer.to;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {

    private static final String ORDER =
            "{\"name\":\"Ada\",\"lines\":[{\"sku\":\"A\",\"quantity\":1}]}";

    @Test
    void saysWhoWhyAndWhenOnTheClientsWord() {
        var response =
                send(
                        post("/api/orders", ORDER)
                                .setHeader("Idempotency-Key", "door-1")
                                .header("Waybill-Actor", "clerk 7")
                                .header("Waybill-Correlation", "call-9")
                                .header("If-Match", "\"12\""));
        var context = LOG.last();
        assertThat(context.commandId()).isEqualTo("http:door-1");
        assertThat(context.cause()).isEqualTo("http:door-1");
        assertThat(context.fingerprint()).matches("[0-9a-f]{64}");
        assertThat(context.actor()).isEqualTo("clerk 7");
        assertThat(context.correlation()).isEqualTo("call-9");
        assertThat(context.occurredAt()).isEqualTo(SampleServer.NOW);
        assertThat(context.expectedVersion()).hasValue(12);
        assertThat(response.headers().firstValue("Waybill-Correlation")).contains("call-9");
        assertThat(response.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(response.headers().firstValue("Waybill-Position")).isPresent();
        assertThat(response.headers().firstValue("Location").orElse(""))
                .matches("/api/orders/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab].*");
    }

    @Test
    void findsItsOwnWordsWhereTheClientSaysNothing() {
        var response = delete(to("/api/orders/A"));
        var context = LOG.last();
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(context.commandId()).matches("http:[0-9a-f-]{36}");
        assertThat(context.actor()).isEqualTo("anonymous");
        assertThat(context.expectedVersion()).isEmpty();
        assertThat(response.headers().firstValue("Waybill-Correlation"))
                .contains(context.correlation());
    }

    @Test
    void numbersTheCommandsOfOneRequest() {
        var request = post("/api/orders/A/holds", "{}").setHeader("Idempotency-Key", "door-2");
        assertThat(send(request.header("If-Match", "\"1\"")).statusCode()).isEqualTo(200);
        var first = LOG.sent.get(LOG.sent.size() - 2);
        var second = LOG.last();
        assertThat(first.commandId()).isEqualTo("http:door-2");
        assertThat(first.expectedVersion()).hasValue(1);
        assertThat(second.commandId()).isEqualTo("http:door-2 2");
        assertThat(second.cause()).isEqualTo("http:door-2");
        assertThat(second.occurredAt()).isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(second.expectedVersion()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"*,-1", "\"0\",0", "\"7\",7"})
    void readsTheVersionInsistedOn(String tag, long version) {
        assertThat(delete(to("/api/orders/A").header("If-Match", tag)).statusCode()).isEqualTo(204);
        assertThat(LOG.last().expectedVersion()).hasValue(version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "W/\"7\"",
                "\"7",
                "\"a\"",
                "\"-1\"",
                "\"1\", \"2\"",
                "\"\"",
                "\"01\"",
                "\"99999999999999999999\""
            })
    void refusesVersionsItCannotRead(String tag) {
        assertThat(delete(to("/api/orders/A").header("If-Match", tag)).statusCode()).isEqualTo(400);
    }

    @Test
    void readsActorsInUtf8() throws Exception {
        var head =
                "DELETE /api/orders/A HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Waybill-Actor: José 😀\r\n\r\n";
        assertThat(SampleServer.raw(head.getBytes(StandardCharsets.UTF_8)))
                .startsWith("HTTP/1.1 204");
        assertThat(LOG.last().actor()).isEqualTo("José 😀");
        assertThat(SampleServer.raw(head.getBytes(StandardCharsets.UTF_16LE)))
                .doesNotContain("HTTP/1.1 2");
    }

    @ParameterizedTest
    @CsvSource({"Waybill-Actor,101", "Waybill-Correlation,101"})
    void refusesNamesThatAreTooLong(String header, int length) {
        var request = to("/api/orders/A").header(header, "a".repeat(length));
        assertThat(delete(request).statusCode()).isEqualTo(400);
        var shorter = to("/api/orders/A").header(header, "a".repeat(length - 1));
        assertThat(delete(shorter).statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"Waybill-Actor,' '", "Waybill-Correlation,a b", "Waybill-Correlation,''"})
    void refusesNamesThatSayNothing(String header, String value) {
        assertThat(delete(to("/api/orders/A").header(header, value)).statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> delete(HttpRequest.Builder request) {
        return send(request.DELETE());
    }
}
