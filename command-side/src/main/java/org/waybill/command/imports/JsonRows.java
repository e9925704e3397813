package org.waybill.command.imports;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waybill.command.http.RequestException;
import org.waybill.command.http.StrictReader;
import tools.jackson.databind.node.ObjectNode;

/** The rows of a file with a JSON object on each line. */
final class JsonRows implements Rows {

    private static final int LONGEST = 1_048_576;

    private final Reader file;
    private final StrictReader strict;
    private long line;
    private boolean ended;

    /**
     * @param file buffered
     */
    JsonRows(Reader file, StrictReader strict) {
        this.file = file;
        this.strict = strict;
    }

    @Override
    public void each(Consumer<Row> taker) {
        try {
            for (var text = next(); text != null; text = next()) {
                if (!text.isBlank()) {
                    taker.accept(row(text));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Row row(String text) {
        try {
            return new Row(line, (ObjectNode) strict.object(text), null);
        } catch (RequestException refusal) {
            return new Row(line, null, refusal);
        }
    }

    private @Nullable String next() throws IOException {
        if (ended) {
            return null;
        }
        line++;
        var text = new StringBuilder();
        for (int c = file.read(); c != '\n'; c = file.read()) {
            if (c < 0) {
                ended = true;
                break;
            }
            text.append((char) c);
            if (text.length() > LONGEST) {
                throw new RequestException(
                        400, "import.unreadable", "Line %d is too long.".formatted(line));
            }
        }
        return text.toString();
    }
}
