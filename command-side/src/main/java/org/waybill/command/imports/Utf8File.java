package org.waybill.command.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import org.waybill.command.http.RequestException;

/** A file of text: UTF-8, with or without a byte order mark. */
final class Utf8File {

    private static final int PART = 65_536;
    private static final int MARK = 0xfeff;

    private Utf8File() {}

    /**
     * Reads all of it, and looks whether it is UTF-8.
     *
     * @throws RequestException if it is not, with the line
     */
    static void check(InputStream file) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.allocate(PART);
        var chars = CharBuffer.allocate(PART);
        long line = 1;
        for (boolean ended = false; !ended; ) {
            int read = file.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = read < 0;
            bytes.position(bytes.position() + Math.max(0, read)).flip();
            var result = decoder.decode(bytes, chars, ended);
            line += chars.flip().chars().filter(c -> c == '\n').count();
            if (result.isError()) {
                throw new RequestException(
                        400, "import.not-utf8", "Line %d is not UTF-8.".formatted(line));
            }
            bytes.compact();
            chars.clear();
        }
    }

    /** Its characters behind the byte order mark. */
    static Reader open(InputStream file) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8), PART);
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        return reader;
    }
}
