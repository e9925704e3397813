package org.waybill.store.postgres;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;
import org.waybill.store.json.StoredType;

/** Rows of the log as {@code COPY} writes them in its binary format. */
final class CopiedRows implements AutoCloseable {

    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int SIGNATURE_BYTES = 11;
    private static final int END = -1;

    private final Connection connection;
    private final DataInputStream rows;

    /**
     * @param condition on the type
     */
    CopiedRows(DataSource dataSource, long after, long upTo, String condition)
            throws SQLException, IOException {
        connection = dataSource.getConnection();
        var sql =
                "copy (%s where position > %d and position <= %d and %s order by position) to stdout (format binary)"
                        .formatted(Row.SELECT, after, upTo, condition);
        var copied = new PGCopyInputStream(connection.unwrap(PGConnection.class), sql);
        rows = new DataInputStream(new BufferedInputStream(copied, 1 << 16));
        rows.skipNBytes(SIGNATURE_BYTES + Integer.BYTES);
        rows.skipNBytes(rows.readInt());
    }

    void forEach(Consumer<Row> taker) throws IOException {
        while (rows.readShort() != END) {
            taker.accept(row());
        }
    }

    private Row row() throws IOException {
        return new Row(
                number(),
                present(text()),
                text(),
                present(text()),
                number(),
                new StoredType(present(text()).intern(), revision()),
                present(text()),
                present(text()),
                instant(),
                instant());
    }

    private long number() throws IOException {
        rows.skipNBytes(Integer.BYTES);
        return rows.readLong();
    }

    private int revision() throws IOException {
        rows.skipNBytes(Integer.BYTES);
        return rows.readInt();
    }

    private Instant instant() throws IOException {
        return EPOCH.plus(number(), ChronoUnit.MICROS);
    }

    private @Nullable String text() throws IOException {
        int length = rows.readInt();
        return length == END ? null : new String(rows.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String present(@Nullable String text) throws IOException {
        if (text == null) {
            throw new IOException("A row of the log lacks a value");
        }
        return text;
    }

    @Override
    public void close() throws IOException, SQLException {
        try (connection) {
            rows.close();
        }
    }
}
