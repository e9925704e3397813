package org.waybill.query.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.waybill.domain.SpreadsheetText;
import org.waybill.query.Replies;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer that is written line by line. Texts in CSV that a spreadsheet would carry out get an
 * apostrophe before them.
 *
 * @param <T> what a line is made of
 */
final class LineFile<T> {

    private static final String CSV = "text/csv";
    private static final int BUFFER = 65_536;

    private final Lines<T> lines;
    private final HttpServletResponse response;
    private final JsonMapper json;
    private final String type;
    private @Nullable Writer out;
    private @Nullable CsvWriter csv;

    private LineFile(Lines<T> lines, HttpServletResponse response, JsonMapper json, String type) {
        this.lines = lines;
        this.response = response;
        this.json = json;
        this.type = type;
    }

    /** One in the form that is wanted most; CSV if all are wanted alike. */
    static <T> LineFile<T> of(
            Lines<T> lines,
            @Nullable String accept,
            HttpServletResponse response,
            JsonMapper json) {
        return new LineFile<>(lines, response, json, wanted(accept));
    }

    private static String wanted(@Nullable String accept) {
        if (accept == null) {
            return CSV;
        }
        var wishes = MediaType.parseMediaTypes(accept);
        MimeTypeUtils.sortBySpecificity(wishes);
        for (var wish : wishes) {
            var subtype = wish.getSubtype();
            if (subtype.equals("x-ndjson") || subtype.equals("jsonl")) {
                return "application/" + subtype;
            }
            if (wish.includes(MediaType.parseMediaType(CSV))) {
                return CSV;
            }
        }
        return CSV;
    }

    /** Writes the head of the answer. */
    void begin(long position) {
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(Replies.POSITION, Long.toString(position));
        try {
            var writer =
                    new BufferedWriter(
                            new OutputStreamWriter(
                                    response.getOutputStream(), StandardCharsets.UTF_8),
                            BUFFER);
            out = writer;
            if (type.equals(CSV)) {
                csv = CsvWriter.builder().build(writer);
                csv.writeRecord(lines.names());
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void write(T thing) {
        if (csv != null) {
            csv.writeRecord(
                    lines.fields().values().stream().map(f -> cell(f.apply(thing))).toList());
        } else if (out != null) {
            writeJson(out, thing);
        }
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> SpreadsheetText.harmless(text);
            default -> value.toString();
        };
    }

    private void writeJson(Writer to, T thing) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        lines.fields()
                .forEach(
                        (name, field) -> {
                            var value = field.apply(thing);
                            if (value != null) {
                                object.put(name, value);
                            }
                        });
        try {
            to.write(json.writeValueAsString(object));
            to.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Writes what is still to be written, when everything has been told. */
    void end() throws IOException {
        if (csv != null) {
            csv.flush();
        }
        if (out != null) {
            out.flush();
        }
    }
}
