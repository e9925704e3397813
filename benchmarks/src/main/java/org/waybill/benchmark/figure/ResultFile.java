package org.waybill.benchmark.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The results as a file: an object by the figures' names, and where they were measured. */
public final class ResultFile {

    private static final double THOUSAND = 1000;
    private static final TypeReference<LinkedHashMap<String, Object>> FIGURES =
            new TypeReference<>() {};
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ResultFile() {}

    /**
     * Writes it. What an earlier run has measured and this one has not stays; each figure says when
     * it was measured.
     */
    public static void write(Path file, List<Result> results, Map<String, ?> machine) {
        var measured = String.valueOf(machine.get("date"));
        try {
            var figures = earlier(file);
            figures.put("machine", machine);
            results.forEach(
                    result -> figures.put(result.figure().name(), fields(result, measured)));
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, json(figures) + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, Object> earlier(Path file) throws IOException {
        return Files.exists(file)
                ? JSON.readValue(Files.readString(file), FIGURES)
                : new LinkedHashMap<>();
    }

    private static String json(Map<String, Object> figures) {
        return JSON.writeValueAsString(figures);
    }

    private static Map<String, @Nullable Object> fields(Result result, String measured) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("measured", measured);
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
