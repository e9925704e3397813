package org.waybill.app.life.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Eventually.eventually;
import static org.waybill.app.life.Shop.done;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waybill.app.Http.Answer;
import org.waybill.app.life.Shop;
import tools.jackson.databind.JsonNode;

/** Sends files to a shop's system and tells what became of them. */
public final class Files {

    public static final String CSV = "text/csv";
    public static final String JSON_LINES = "application/x-ndjson";

    private final Shop shop;

    public Files(Shop shop) {
        this.shop = shop;
    }

    /** Sends a file in CSV and waits for its end. */
    public JsonNode csv(String query, String... lines) {
        return ended(send(query, CSV, String.join("\n", lines) + "\n"));
    }

    /** Sends a file of JSON lines and waits for its end. */
    public JsonNode json(String query, String... lines) {
        return ended(send(query, JSON_LINES, String.join("\n", lines)));
    }

    /** Sends a file. */
    public Answer send(String query, String type, String body) {
        return shop.post(
                "/api/imports?type=" + query,
                body,
                Map.of("Content-Type", type, "Prefer", "wait=20"));
    }

    /** Waits until an import is over. */
    public JsonNode ended(Answer begun) {
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        var address = begun.header("Location");
        return eventually(
                () -> shop.read(address), seen -> !seen.get("status").asString().equals("RUNNING"));
    }

    /** What became of the rows, in order of lines. */
    public List<JsonNode> rows(JsonNode ended) {
        var rows = new ArrayList<JsonNode>();
        var path = "/api/imports/%s/rows".formatted(ended.get("importId").asString());
        for (var cursor = ""; ; ) {
            var part = done(shop.get(path + "?limit=1000" + cursor)).json();
            part.get("rows").forEach(rows::add);
            if (!part.has("next")) {
                return rows;
            }
            cursor = "&cursor=" + part.get("next").asString();
        }
    }

    /** Line by line: the status, and for refusals code and field. */
    public Map<Long, String> outcome(JsonNode ended) {
        var outcome = new TreeMap<Long, String>();
        for (var row : rows(ended)) {
            var told = new StringBuilder(row.get("status").asString());
            if (row.has("code")) {
                told.append(' ').append(row.get("code").asString());
                told.append(' ').append(row.path("field").asString("-"));
            }
            outcome.put(row.get("line").asLong(), told.toString());
        }
        return outcome;
    }
}
