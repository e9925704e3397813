package org.waybill.benchmark.buyer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sells what lies at one location, and so many units more or less than there are. */
final class FalseWaybill implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String REFUSED = "{\"code\":\"stock.insufficient\"}";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final int surplus;
    private final int failsEach;
    private final Map<String, Integer> onHand = new HashMap<>();
    private final Map<String, String> location = new HashMap<>();
    private final Map<String, Integer> promised = new HashMap<>();
    private final Map<String, Said> kept = new HashMap<>();
    private int asked;

    private record Said(int status, String body) {}

    /**
     * Begins to sell.
     *
     * @param surplus what it believes to have beside what is there
     * @param failsEach each so manieth order is answered with a failure; 0 for none
     */
    FalseWaybill(int surplus, int failsEach) {
        this.surplus = surplus;
        this.failsEach = failsEach;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 300);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI door() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var said = said(exchange, new String(body, StandardCharsets.UTF_8));
        var bytes = said.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(said.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private synchronized Said said(HttpExchange exchange, String body) {
        var path = exchange.getRequestURI().getPath().split("/", -1);
        if (exchange.getRequestMethod().equals("PUT")) {
            return new Said(200, "{}");
        }
        if (exchange.getRequestMethod().equals("POST")) {
            var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            var first = kept.get(key);
            var said = first == null ? acted(path, JSON.readTree(body)) : first;
            kept.put(key, said);
            return said;
        }
        return new Said(200, told(path, exchange.getRequestURI().getQuery()));
    }

    private Said acted(String[] path, JsonNode body) {
        if (path[2].equals("stock")) {
            onHand.put(path[3], body.path("quantity").asInt());
            location.put(path[3], path[4]);
            return new Said(200, "{}");
        }
        asked++;
        if (failsEach > 0 && asked % failsEach == 0) {
            return new Said(500, "{\"code\":\"server.failure\"}");
        }
        var line = body.path("lines").path(0);
        var sku = line.path("sku").asString();
        int units = line.path("quantity").asInt();
        int had = promised.getOrDefault(sku, 0);
        if (had + units > onHand.getOrDefault(sku, 0) + surplus) {
            return new Said(409, REFUSED);
        }
        promised.put(sku, had + units);
        return new Said(201, "{\"orderId\":\"%s\"}".formatted(body.path("orderId").asString()));
    }

    private String told(String[] path, String query) {
        if (path[2].equals("invariants")) {
            return "{\"holding\":true,\"watchedTo\":1,\"findings\":0,\"violations\":[]}";
        }
        var sku = path[2].equals("stock") ? path[3] : query.split("[=&]", -1)[1];
        int there = onHand.getOrDefault(sku, 0);
        int had = promised.getOrDefault(sku, 0);
        if (path[path.length - 1].equals("ledger")) {
            return "[{\"delta\":%d,\"reservedDelta\":%d}]".formatted(there, had);
        }
        if (path[2].equals("stock")) {
            return "{\"onHand\":%d,\"reserved\":%d}".formatted(there, had);
        }
        return """
        {"items":[{"available":%d,"reserved":%d,"unrouted":0,"held":0,\
        "locations":[{"location":"%s","reserved":%d}]}]}"""
                .formatted(Math.max(0, there - had), had, location.get(sku), had);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
