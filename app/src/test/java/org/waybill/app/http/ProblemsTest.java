package org.waybill.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waybill.app.http.SampleServer.get;
import static org.waybill.app.http.SampleServer.json;
import static org.waybill.app.http.SampleServer.post;
import static org.waybill.app.http.SampleServer.send;
import static org.waybill.app.http.SampleServer.to;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

    @ParameterizedTest
    @CsvSource({
        "missing,404,order.unknown",
        "conflict,409,stock.insufficient",
        "moved,412,order.moved",
        "unacceptable,422,order.empty",
        "status,410,request.invalid",
        "sendError,418,request.invalid",
        "busy,503,server.unavailable",
        "error,500,server.failure",
        "other,500,server.failure",
    })
    void saysEveryFailureAsAProblem(String kind, int status, String code) {
        var response = get("/api/failures/" + kind);
        assertProblem(response, status, code);
        assertThat(json(response).at("/instance").asString()).isEqualTo("/api/failures/" + kind);
        assertThat(json(response).at("/type").asString()).isEqualTo("/docs/problems#" + code);
        assertThat(response.body()).doesNotContain("secret", "Exception", "org.");
    }

    @Test
    void cutsAnAnswerThatFailsMidway() {
        assertThatThrownBy(() -> get("/api/failures/midway")).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void givesARulesFaultsAsErrorsAndNoneWhereThereAreNone() {
        assertThat(json(get("/api/failures/conflict")).at("/errors/0").toString())
                .isEqualTo("{\"pointer\":\"/lines/0\",\"detail\":\"Only 3 are left.\"}");
        assertThat(json(get("/api/failures/missing")).has("errors")).isFalse();
    }

    @Test
    void givesOurOwnFailuresAnIncidentAndLogsThemOnceUnderIt(CapturedOutput log) {
        var detail = json(get("/api/failures/other")).at("/detail").asString();
        assertThat(detail).matches("Something failed on our side\\. Incident [0-9a-f-]{36}\\.");
        var id = detail.substring(detail.length() - 37, detail.length() - 1);
        assertThat(log.getAll()).containsOnlyOnce(id).containsOnlyOnce("secret of");
    }

    @Test
    void logsNothingAboutWhatTheClientDidWrong(CapturedOutput log) {
        get("/api/nowhere");
        get("/api/failures/conflict");
        send(post("/api/orders", "{"));
        assertThat(log.getAll()).doesNotContain("WARN", "ERROR");
    }

    @Test
    void saysWhenToComeBack() {
        assertThat(get("/api/failures/busy").headers().firstValue("Retry-After")).contains("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/api/nowhere", "/", "/error", "/api/orders/A/nowhere"})
    void knowsNoOtherPaths(String path) {
        assertProblem(get(path), 404, "request.not-found");
    }

    @Test
    void namesTheMethodsAnAddressTakes() {
        var response = send(to("/api/orders/A").method("PATCH", BodyPublishers.noBody()));
        assertProblem(response, 405, "request.method-not-allowed");
        assertThat(response.headers().firstValue("Allow").orElse(""))
                .contains("GET", "PUT", "DELETE");
    }

    @Test
    void refusesToAnswerInAnotherMediaType() {
        var response = send(to("/api/orders/A").header("Accept", "image/png"));
        assertProblem(response, 406, "request.not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png", "nonsense"})
    void answersWithAProblemWhateverIsAccepted(String accept) {
        var response = send(to("/api/nowhere").header("Accept", accept));
        assertThat(response.statusCode()).isBetween(400, 499);
        assertThat(response.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/orders,channel",
        "/api/orders?channel=web&limit=x,limit",
        "/api/orders?channel=web&limit=1.5,limit",
        "/api/orders?channel=web&limit=99999999999,limit",
    })
    void refusesMissingAndMistypedQueryParameters(String path, String parameter) {
        var response = get(path);
        assertProblem(response, 400, "request.invalid");
        assertThat(response.body()).contains(parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-A", "a%20b", "%C3%A9", "a:b", "a%0Ab"})
    void refusesBadIdsInPaths(String id) {
        var response = get("/api/orders/" + id);
        assertProblem(response, 400, "request.invalid");
        assertThat(json(response).at("/errors/0/parameter").asString()).isEqualTo("id");
    }

    @Test
    void namesEveryViolationOfABodyByPointer() {
        var body =
                "{\"id\":\"-\",\"name\":\" \",\"lines\":[{\"sku\":\"A\",\"quantity\":0},"
                        + "{\"quantity\":1000000001}]}";
        var response = send(post("/api/orders", body));
        assertProblem(response, 400, "request.invalid");
        assertThat(json(response).at("/errors").valueStream().map(e -> e.at("/pointer").asString()))
                .containsExactly(
                        "/id", "/lines/0/quantity", "/lines/1/quantity", "/lines/1/sku", "/name");
    }

    @Test
    void namesViolationsOfBodyAndPathTogether() {
        var request = to("/api/orders/-").header("Content-Type", "application/json");
        var response = send(request.PUT(BodyPublishers.ofString("{\"name\":\"a\",\"lines\":[]}")));
        assertProblem(response, 400, "request.invalid");
        assertThat(response.body()).contains("\"parameter\":\"id\"", "\"pointer\":\"/lines\"");
    }

    @Test
    void answersHeadLikeGetWithoutBodyAndOptionsWithWhatIsAllowed() {
        var head = send(to("/api/orders/A").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        var options = send(to("/api/orders/A").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(options.headers().firstValue("Allow").orElse("")).contains("GET", "PUT");
        var missing = send(to("/api/nowhere").method("HEAD", BodyPublishers.noBody()));
        assertThat(missing.statusCode()).isEqualTo(404);
    }

    @Test
    void saysNotModifiedToWhoeverHasTheVersion() {
        var response = send(to("/api/orders/A").header("If-None-Match", "\"3\""));
        assertThat(response.statusCode()).isEqualTo(304);
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        var problem = json(response);
        assertThat(problem.at("/status").asInt()).isEqualTo(status);
        assertThat(problem.at("/code").asString()).isEqualTo(code);
        assertThat(problem.at("/title").asString()).isNotBlank();
        assertThat(problem.at("/detail").asString()).isNotBlank();
    }
}
