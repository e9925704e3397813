package org.waybill.benchmark.client;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.waybill.benchmark.Complaint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Asks a Waybill over HTTP. What fails for a moment is asked again, under the same key. */
public final class WaybillClient implements AutoCloseable {

    private static final int MOST_TRIES = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONG = Duration.ofMinutes(10);

    private final String base;

    /** A repeated request must be the same to the byte, from whichever run it comes. */
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final AtomicLong position = new AtomicLong();
    private final LongAdder commands = new LongAdder();

    /** A client of the Waybill at an address such as {@code http://127.0.0.1:8080}. */
    public WaybillClient(String url) {
        base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Where it is. */
    public String base() {
        return base;
    }

    /** The newest position that any answer named. */
    public long position() {
        return position.get();
    }

    /** How many commands it was given. */
    public long commands() {
        return commands.sum();
    }

    /** Whether something answers there. */
    public boolean answers() {
        try {
            return tryOnce(request("/api/health").GET().build()).status() == 200;
        } catch (IOException nobody) {
            return false;
        }
    }

    /** Asks; refused unless it is answered. */
    public JsonNode get(String path) {
        return accepted("GET", path, send(request(path).GET().build())).body();
    }

    /** Asks what takes long to answer. */
    public JsonNode patiently(String path) {
        var request = request(path).timeout(LONG).GET().build();
        return accepted("GET", path, send(request)).body();
    }

    /** Asks for a list to its end. */
    public List<JsonNode> all(String path) {
        var all = new ArrayList<JsonNode>();
        for (var place = Optional.of(path); place.isPresent(); ) {
            var part = accepted("GET", path, look(place.get()));
            part.body().forEach(all::add);
            place = part.next();
        }
        return all;
    }

    /** Asks, and takes any answer. */
    public Answer look(String path) {
        return send(request(path).GET().build());
    }

    /** Configures. */
    public void put(String path, Object body) {
        commands.increment();
        accepted("PUT", path, send(request(path).PUT(published(body)).build()));
    }

    /** Acts, under a key that makes it happen once. */
    public Answer post(String path, String key, Object body, String... headers) {
        commands.increment();
        var request = request(path).POST(published(body)).header("Idempotency-Key", key);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return accepted("POST", path, send(request.build()));
    }

    /** Sends a file, under a key that makes it happen once. */
    public Answer upload(String path, String key, String type, Path file) {
        commands.increment();
        try {
            var request =
                    request(path)
                            .timeout(LONG)
                            .setHeader("Content-Type", type)
                            .header("Idempotency-Key", key)
                            .POST(BodyPublishers.ofFile(file));
            return accepted("POST", path, send(request.build()));
        } catch (FileNotFoundException missing) {
            throw new Complaint("%s cannot be read.".formatted(file), missing);
        }
    }

    /** Takes something back. */
    public void delete(String path, String key) {
        commands.increment();
        var request = request(path).DELETE().header("Idempotency-Key", key);
        accepted("DELETE", path, send(request.build()));
    }

    /** Puts the test clock forward to an instant, where it stands. */
    public void stopClockAt(Instant instant) {
        var body = Map.of("instant", instant.toString(), "frozen", true);
        accepted(
                "POST",
                "/api/test-clock",
                send(request("/api/test-clock").POST(published(body)).build()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
    }

    private HttpRequest.BodyPublisher published(Object body) {
        return BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
    }

    private Answer send(HttpRequest request) {
        for (int tries = 1; ; tries++) {
            try {
                var answer = tryOnce(request);
                boolean later = answer.status() == 503 || answer.status() == 429;
                if (!later || tries == MOST_TRIES) {
                    return answer;
                }
            } catch (IOException failure) {
                if (tries == MOST_TRIES) {
                    throw new Complaint(
                            "Waybill at %s does not answer: %s.".formatted(base, failure), failure);
                }
            }
            rest(Duration.ofMillis(50L << tries));
        }
    }

    private Answer tryOnce(HttpRequest request) throws IOException {
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            response.headers()
                    .firstValueAsLong("Waybill-Position")
                    .ifPresent(seen -> position.accumulateAndGet(seen, Math::max));
            return new Answer(
                    response.statusCode(),
                    body(response),
                    response.headers().firstValue("Location"),
                    response.headers().firstValue("Link").map(WaybillClient::address),
                    response.headers().firstValue("Idempotency-Replayed").isPresent());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    /** What stands in brackets, as {@code <address>; rel="next"}. */
    private static String address(String link) {
        return link.substring(link.indexOf('<') + 1, link.indexOf('>'));
    }

    private JsonNode body(HttpResponse<byte[]> response) {
        var type = response.headers().firstValue("Content-Type").orElse("");
        return type.contains("json") ? json.readTree(response.body()) : json.createObjectNode();
    }

    private static Answer accepted(String method, String path, Answer answer) {
        if (answer.ok()) {
            return answer;
        }
        throw new RefusedException(method, path, answer);
    }

    /** Waits a little. */
    public static void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Complaint("Interrupted.", interrupted);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
