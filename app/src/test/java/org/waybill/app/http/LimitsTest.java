package org.waybill.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.http.SampleServer.get;
import static org.waybill.app.http.SampleServer.json;
import static org.waybill.app.http.SampleServer.post;
import static org.waybill.app.http.SampleServer.raw;
import static org.waybill.app.http.SampleServer.send;
import static org.waybill.app.http.SampleServer.to;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    private static final int LIMIT = 1_048_576;

    @Test
    void takesABodyOfExactlyOneMegabyte() {
        assertThat(send(post("/api/values", body(LIMIT))).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesOneByteMore() {
        var response = send(post("/api/values", body(LIMIT + 1)));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(json(response).at("/code").asString()).isEqualTo("request.too-large");
    }

    @Test
    void takesMoreWhereFilesAreImported() {
        assertThat(sendFile(3_000_000)).isEqualTo(404);
        assertThat(sendFile(3_000_001)).isEqualTo(413);
    }

    private static int sendFile(int size) {
        var bytes = new byte[size];
        var publisher = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
        return send(post("/api/imports", "").setHeader("Content-Type", "text/csv").POST(publisher))
                .statusCode();
    }

    @Test
    void letsAClientFinishSendingBeforeItReadsTheRefusal() {
        assertThat(send(post("/api/values", body(10 * LIMIT))).statusCode()).isEqualTo(413);
    }

    @Test
    void letsStreamsThrough() {
        assertThat(get("/api/streams/1").body()).isEqualTo("data:one\n\ndata:two\n\n");
    }

    @Test
    void countsChunkedBodiesToo() {
        assertThat(sendChunked(body(LIMIT))).isEqualTo(200);
        assertThat(sendChunked(body(LIMIT + 1))).isEqualTo(413);
    }

    @Test
    void answersAHugeDeclaredLengthWithoutReadingIt() throws Exception {
        var head =
                "POST /api/values HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Idempotency-Key: a\r\nContent-Length: 99999999999\r\n\r\n{";
        var answer = raw(head.getBytes(StandardCharsets.US_ASCII));
        assertThat(answer).startsWith("HTTP/1.1 413").contains("request.too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=UTF-16",
                "application/json; charset=nonsense",
                "nonsense",
            })
    void refusesOtherMediaTypes(String type) {
        var response = send(post("/api/values", "{\"plain\":1}").setHeader("Content-Type", type));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(415);
        assertThat(json(response).at("/code").asString())
                .isEqualTo("request.unsupported-media-type");
    }

    @Test
    void refusesABodyWithoutMediaType() {
        var request = to("/api/values").header("Idempotency-Key", "untyped");
        var response = send(request.POST(BodyPublishers.ofString("{\"plain\":1}")));
        assertThat(response.statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=utf-8", "APPLICATION/JSON"})
    void takesJsonHoweverItIsNamed(String type) {
        var response = send(post("/api/values", "{\"plain\":1}").setHeader("Content-Type", type));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    @Test
    void forbidsSniffingAndStoring() {
        var headers = get("/api/orders/A-1").headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1", "[::1]:80", "127.0.0.1:1"})
    void answersUnderItsOwnNames(String host) throws Exception {
        assertThat(getAs(host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:8080", "127.0.0.1.evil.example", "10.0.0.1"})
    void refusesForeignNames(String host) throws Exception {
        assertThat(getAs(host))
                .startsWith("HTTP/1.1 403")
                .contains("application/problem+json", "request.foreign-host");
    }

    private static String getAs(String host) throws Exception {
        var head = "GET /api/orders/A HTTP/1.1\r\nConnection: close\r\nHost: " + host + "\r\n\r\n";
        return raw(head.getBytes(StandardCharsets.US_ASCII));
    }

    private static int sendChunked(String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var publisher = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
        return send(post("/api/values", "").POST(publisher)).statusCode();
    }

    private static String body(int size) {
        var start = "{\"plain\":1}";
        return start + " ".repeat(size - start.length());
    }
}
