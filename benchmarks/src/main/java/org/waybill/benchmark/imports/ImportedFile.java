package org.waybill.benchmark.imports;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waybill.benchmark.Complaint;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.replay.Progress;
import tools.jackson.databind.JsonNode;

/**
 * A file that a Waybill imports.
 *
 * @param path where it is; in JSON lines if its name ends so, else in CSV
 * @param type what its rows are
 * @param dryRun whether nothing is to be changed
 * @param source the house its external ids are of; null if none is named
 */
public record ImportedFile(Path path, String type, boolean dryRun, @Nullable String source) {

    private static final Duration LOOK = Duration.ofMillis(200);

    /** Sends it and waits for its end, with a bar on the screen; the import as it stands then. */
    public JsonNode send(WaybillClient waybill) {
        var now = begun(waybill);
        var place = "/api/imports/" + now.path("importId").asString();
        try (var progress = new Progress("Importing", "rows", rows(now, "rows"))) {
            while (now.path("status").asString("").equals("RUNNING")) {
                progress.stepTo(rows(now, "done"));
                WaybillClient.rest(LOOK);
                now = waybill.get(place);
            }
            progress.stepTo(rows(now, "done"));
        }
        if (!now.path("status").asString("").equals("DONE")) {
            throw new Complaint(
                    "The import is %s: %s"
                            .formatted(
                                    now.path("status").asString(""),
                                    now.path("failure").asString("somebody has ended it.")));
        }
        return now;
    }

    private JsonNode begun(WaybillClient waybill) {
        var address =
                "/api/imports?type=%s&dryRun=%s%s"
                        .formatted(type, dryRun, source == null ? "" : "&source=" + source);
        return waybill.upload(address, "import-" + UUID.randomUUID(), mediaType(), path).body();
    }

    private String mediaType() {
        var name = path.toString();
        boolean lines = name.endsWith(".jsonl") || name.endsWith(".ndjson");
        return lines ? "application/x-ndjson" : "text/csv";
    }

    private static long rows(JsonNode now, String field) {
        return now.path("progress").path(field).asLong(0);
    }

    /** The first rows that were refused, a line each. */
    public static List<String> refused(WaybillClient waybill, JsonNode ended, int most) {
        var path =
                "/api/imports/%s/rows?status=REFUSED&limit=%d"
                        .formatted(ended.path("importId").asString(), most);
        var lines = new ArrayList<String>();
        for (var row : waybill.get(path).path("rows")) {
            lines.add(
                    "  line %,d: %s %s (%s)"
                            .formatted(
                                    row.path("line").asLong(),
                                    row.path("field").asString("the row"),
                                    row.path("detail").asString(),
                                    row.path("code").asString()));
        }
        return lines;
    }
}
