package org.waybill.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Talks JSON with a running system. */
public final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;

    /** A client of the system at this address, without a slash at the end. */
    public Http(String base) {
        this.base = base;
    }

    /**
     * What came back.
     *
     * @param status the HTTP status
     * @param headers the headers
     * @param text the body as sent
     */
    public record Answer(int status, HttpHeaders headers, String text) {

        /** The body read as JSON; a missing node if there is none. */
        public JsonNode json() {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        }

        /** A header's first value; empty if it is absent. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** Asks. */
    public Answer get(String path) {
        return send("GET", path, "", Map.of());
    }

    /** Sends a command under a new idempotency key. */
    public Answer post(String path, String body) {
        return post(path, body, Map.of());
    }

    /**
     * Sends a command with headers of one's own; under a new idempotency key unless they name one.
     */
    public Answer post(String path, String body, Map<String, String> headers) {
        return send("POST", path, body, headers);
    }

    /** Puts configuration. */
    public Answer put(String path, String body) {
        return put(path, body, Map.of());
    }

    /** Puts something with headers of one's own. */
    public Answer put(String path, String body, Map<String, String> headers) {
        return send("PUT", path, body, headers);
    }

    /** Takes away, under a new idempotency key. */
    public Answer delete(String path) {
        return send("DELETE", path, "", Map.of());
    }

    /** Sends anything. Everything but a GET bears an idempotency key. */
    public Answer send(String method, String path, String body, Map<String, String> headers) {
        var request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(Duration.ofSeconds(60))
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.setHeader("Content-Type", "application/json");
        }
        if (!method.equals("GET")) {
            request.setHeader("Idempotency-Key", UUID.randomUUID().toString());
        }
        headers.forEach(request::setHeader);
        return answer(request.build());
    }

    /** Reads a stream of events after one that was seen; it has to be closed. */
    public InputStream follow(String path, String last) {
        var request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Accept", "text/event-stream")
                        .header("Last-Event-ID", last)
                        .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofInputStream()).body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Answer answer(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
