package org.waybill.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.http.SampleServer.LOG;
import static org.waybill.app.http.SampleServer.json;
import static org.waybill.app.http.SampleServer.post;
import static org.waybill.app.http.SampleServer.send;
import static org.waybill.app.http.SampleServer.to;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.store.CommandRecord;
import org.waybill.store.StoredAnswer;

class IdempotencyTest {

    private static final String ORDER =
            "{\"name\":\"Ada\",\"lines\":[{\"sku\":\"A\",\"quantity\":1}]}";

    private final String key = UUID.randomUUID().toString();

    @Test
    void givesTheSameAnswerByteForByteWithoutASecondEffect() {
        var first = send(order(ORDER));
        int effects = LOG.sent.size();
        var second = send(order(ORDER));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        for (var name :
                List.of("ETag", "Location", "Waybill-Position", "Content-Type", "Content-Length")) {
            assertThat(second.headers().allValues(name))
                    .isEqualTo(first.headers().allValues(name))
                    .hasSize(1);
        }
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(LOG.sent).hasSize(effects);
    }

    @Test
    void maySendAgainTheMomentTheAnswerIsThere() {
        for (int i = 0; i < 300; i++) {
            var request = order(ORDER).setHeader("Idempotency-Key", key + i);
            assertThat(send(request).statusCode()).isEqualTo(201);
            assertThat(send(request).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void refusesTheKeyForAnotherBodyPathQueryOrVersion() {
        send(order(ORDER));
        var others =
                List.of(
                        order(ORDER + " "),
                        order(ORDER).uri(to("/api/values").build().uri()),
                        order(ORDER).uri(to("/api/orders?a=b").build().uri()),
                        order(ORDER).header("If-Match", "\"1\""));
        for (var other : others) {
            var response = send(other);
            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(code(response)).isEqualTo("idempotency.key-reused");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void demandsAKey(String blank) {
        var response = send(order(ORDER).setHeader("Idempotency-Key", blank));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(code(response)).isEqualTo("idempotency.key-missing");
        var none = to("/api/orders").header("Content-Type", "application/json");
        assertThat(code(send(none.POST(BodyPublishers.ofString(ORDER)))))
                .isEqualTo("idempotency.key-missing");
    }

    @Test
    void refusesKeysThatAreTooLongOrNotVisible() {
        for (var bad : List.of("a".repeat(256), "a b")) {
            var response = send(order(ORDER).setHeader("Idempotency-Key", bad));
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(code(response)).isEqualTo("idempotency.key-invalid");
        }
        var longest = key + "a".repeat(255 - key.length());
        var response = send(order(ORDER).setHeader("Idempotency-Key", longest));
        assertThat(response.statusCode()).isEqualTo(201);
    }

    @Test
    void refusesKeysBeyondAscii() throws Exception {
        var head =
                "POST /api/orders HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Idempotency-Key: é\r\n\r\n";
        assertThat(SampleServer.raw(head.getBytes(StandardCharsets.UTF_8)))
                .startsWith("HTTP/1.1 400")
                .contains("idempotency.key-invalid");
    }

    @Test
    void refusesTwoKeys() {
        assertThat(send(order(ORDER).header("Idempotency-Key", "other")).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"conflict,409", "unacceptable,422"})
    void keepsWhatARuleRefused(String kind, int status) {
        var first = send(failing(kind));
        int runs = LOG.runs.get();
        var second = send(failing(kind));
        assertThat(second.statusCode()).isEqualTo(first.statusCode()).isEqualTo(status);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(LOG.runs.get()).isEqualTo(runs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "moved", "status", "busy", "other"})
    void leavesTheKeyFreeWhereAskingAgainMayHelp(String kind) {
        send(failing(kind));
        int runs = LOG.runs.get();
        send(failing(kind));
        assertThat(LOG.runs.get()).isEqualTo(runs + 1);
        assertThat(send(order(ORDER)).statusCode()).isEqualTo(201);
    }

    @Test
    void leavesTheKeyFreeAfterAMalformedRequest() {
        assertThat(send(order("{}")).statusCode()).isEqualTo(400);
        assertThat(send(order("{")).statusCode()).isEqualTo(400);
        assertThat(send(order(ORDER)).statusCode()).isEqualTo(201);
    }

    @Test
    void answersWithThePresentStateIfTheProcessDiedBeforeItsAnswer() {
        send(order(ORDER));
        LOG.records.computeIfPresent(
                "http:" + key,
                (id, was) -> new CommandRecord(id, was.fingerprint(), was.position(), null));
        var again = send(order(ORDER));
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("ETag")).contains("\"77\"");
        assertThat(again.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(send(order(ORDER)).headers().firstValue("ETag")).contains("\"77\"");
        assertThat(send(order(ORDER + " ")).statusCode()).isEqualTo(422);
    }

    @Test
    void letsOnlyOneOfTwoRunAtATime() throws Exception {
        SampleResource.entered = new CountDownLatch(1);
        SampleResource.leave = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> send(hold("{}")));
        assertThat(SampleResource.entered.await(10, TimeUnit.SECONDS)).isTrue();
        var second = send(hold("{}"));
        var other = send(hold("{ }"));
        SampleResource.leave.countDown();
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(code(second)).isEqualTo("idempotency.in-progress");
        assertThat(second.headers().firstValue("Retry-After")).contains("1");
        assertThat(code(other)).isEqualTo("idempotency.key-reused");
        assertThat(first.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(send(hold("{}")).body()).isEqualTo(first.get().body());
    }

    @Test
    void sendsTheAnswerThatStandsIfAnotherNodeWasFaster() throws Exception {
        SampleResource.entered = new CountDownLatch(1);
        SampleResource.leave = new CountDownLatch(1);
        var late = CompletableFuture.supplyAsync(() -> send(hold("{}")));
        assertThat(SampleResource.entered.await(10, TimeUnit.SECONDS)).isTrue();
        var standing = new StoredAnswer(202, Map.of("ETag", "\"5\""), new byte[] {'o', 'k'});
        LOG.records.put("http:" + key, new CommandRecord("http:" + key, "any", 1, standing));
        SampleResource.leave.countDown();
        var answer = late.get(10, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("ok");
        assertThat(answer.headers().allValues("ETag")).containsExactly("\"5\"");
    }

    @Test
    void keepsAnswersToPutsThatBringAKey() {
        var put = order(ORDER).uri(to("/api/orders/P").build().uri());
        var first = send(put.PUT(BodyPublishers.ofString(ORDER)));
        var second = send(put);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
    }

    @Test
    void needsNoKeyToMoveTheTestClock() {
        var response = send(to("/api/test-clock").POST(BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(200);
    }

    private HttpRequest.Builder order(String body) {
        return post("/api/orders", body).setHeader("Idempotency-Key", key);
    }

    private HttpRequest.Builder failing(String kind) {
        return post("/api/failures/" + kind, "{}").setHeader("Idempotency-Key", key + kind);
    }

    private HttpRequest.Builder hold(String body) {
        return post("/api/orders/A/holds", body).setHeader("Idempotency-Key", key);
    }

    private static String code(HttpResponse<String> response) {
        return json(response).at("/code").asString();
    }
}
