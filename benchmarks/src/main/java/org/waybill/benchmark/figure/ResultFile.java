package org.waybill.benchmark.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The results as a file: an object by the figures' names, and where they were measured. */
public final class ResultFile {

    private static final double THOUSAND = 1000;

    private ResultFile() {}

    /** Writes it, in place of an earlier one. */
    public static void write(Path file, List<Result> results, Map<String, ?> machine) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("machine", machine);
        results.forEach(result -> figures.put(result.figure().name(), fields(result)));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, json(figures) + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String json(Map<String, Object> figures) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(figures);
    }

    private static Map<String, @Nullable Object> fields(Result result) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("value", rounded(result.value()));
        fields.put("unit", result.figure().unit());
        fields.put("limit", rounded(result.limit()));
        fields.put("ratio", rounded(result.ratio()));
        fields.put("p50", rounded(result.p50()));
        fields.put("p99", rounded(result.p99()));
        fields.put("runs", result.runs().stream().map(ResultFile::rounded).toList());
        fields.put("meaning", result.figure().meaning());
        if (!result.figure().targets().isEmpty()) {
            fields.put(
                    "targets", result.figure().targets().stream().map(Target::toString).toList());
            fields.put("met", result.met());
        }
        if (!result.notes().isEmpty()) {
            fields.put("notes", result.notes());
        }
        if (result.failure() != null) {
            fields.put("failure", result.failure());
        }
        return fields;
    }

    private static @Nullable Double rounded(@Nullable Double number) {
        return number == null ? null : Math.round(number * THOUSAND) / THOUSAND;
    }
}
