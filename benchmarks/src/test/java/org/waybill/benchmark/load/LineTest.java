package org.waybill.benchmark.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waybill.benchmark.Complaint;
import org.waybill.benchmark.load.Arrivals.Phase;

class LineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Set<InetSocketAddress> callers = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private URI base;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        callers.add(exchange.getRemoteAddress());
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        var body = exchange.getRequestBody().readAllBytes();
        asked.add(exchange.getRequestMethod() + " " + key + " " + new String(body, UTF_8));
        boolean full = exchange.getRequestURI().getPath().equals("/full");
        exchange.getResponseHeaders().set("Waybill-Position", "42");
        if (full) {
            exchange.getResponseHeaders().set("Retry-After", "1");
        }
        exchange.sendResponseHeaders(full ? 429 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void asksAgainAndAgainOverOneConnection() throws IOException {
        try (var line = new Line(base, PATIENCE)) {
            var reply = line.send(Ask.post("/", "key-1", "{\"a\":1}"));
            line.send(Ask.get("/"));

            assertThat(reply.ok()).isTrue();
            assertThat(reply.position()).isEqualTo(42);
            assertThat(reply.json().path("a").asInt()).isEqualTo(1);
        }
        assertThat(asked).containsExactly("POST key-1 {\"a\":1}", "GET null ");
        assertThat(callers).hasSize(1);
    }

    @Test
    void tellsWhoIsPutOffFromWhoIsServed() throws IOException {
        try (var line = new Line(base, PATIENCE)) {
            assertThat(line.send(Ask.get("/full")).putOff()).isTrue();
            assertThat(line.send(Ask.get("/")).putOff()).isFalse();
        }
    }

    @Test
    void everyArrivalOfATimetableHasAnOutcome() {
        var schedule = Arrivals.schedule(1, List.of(new Phase(500, Duration.ofMillis(500))));
        var numbers = new AtomicInteger();

        var outcomes =
                new OpenModel(base, PATIENCE)
                        .run(schedule, number -> Ask.get("/" + numbers.incrementAndGet()));

        assertThat(outcomes).hasSize(schedule.length).allMatch(one -> one.reply().ok());
        assertThat(OpenModel.nanos(outcomes).getTotalCount()).isEqualTo(schedule.length);
    }

    @Test
    void whoIsNotAnsweredHasAnOutcomeToo() {
        server.stop(0);

        var outcomes = new OpenModel(base, PATIENCE).run(new long[] {0}, number -> Ask.get("/"));

        assertThat(outcomes.getFirst().reply()).isEqualTo(Reply.NONE);
    }

    @Test
    void aClosedModelAsksAllOfItAndMindsWhatIsNotDone() {
        try (var callers = new ClosedModel(base, 3)) {
            var replies = new AtomicInteger();
            callers.each(
                    List.of(Ask.get("/1"), Ask.get("/2"), Ask.get("/3"), Ask.get("/4")),
                    (ask, reply) -> replies.incrementAndGet());

            assertThat(replies).hasValue(4);
            assertThatThrownBy(() -> callers.each(List.of(Ask.get("/full")), (ask, reply) -> {}))
                    .isInstanceOf(Complaint.class)
                    .hasMessageContaining("GET /full: 429");
        }
    }
}
