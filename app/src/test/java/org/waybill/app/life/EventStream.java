package org.waybill.app.life;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.waybill.app.Http;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Server-sent events, as somebody reads them who follows. */
public final class EventStream implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BufferedReader lines;

    EventStream(Http http, String path, String last) {
        this.lines =
                new BufferedReader(
                        new InputStreamReader(http.follow(path, last), StandardCharsets.UTF_8));
    }

    /** The data of the next event of this name; fails if it does not come soon. */
    public JsonNode next(String name) {
        return JSON.readTree(
                CompletableFuture.supplyAsync(() -> read(name))
                        .orTimeout(20, TimeUnit.SECONDS)
                        .join());
    }

    private String read(String name) {
        try {
            var found = false;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (found && line.startsWith("data:")) {
                    return line.substring("data:".length());
                }
                found = found ? !line.isEmpty() : line.equals("event:" + name);
            }
            throw new IllegalStateException("The stream has ended");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
