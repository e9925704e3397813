package org.waybill.store.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waybill.store.json.FrameworkSerializers;

/** How far the processors have read the log, on whatever node. */
public final class ProcessorPositions {

    private final JdbcTemplate jdbc;
    private final Serializer tokens = FrameworkSerializers.tokens();

    public ProcessorPositions(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** The newest position that each processor that has begun has done with, by name. */
    public SortedMap<String, Long> all() {
        var all = new TreeMap<String, Long>();
        jdbc.query(
                "select processor_name, token, token_type from event_store.token_entry",
                row -> {
                    all.merge(row.getString(1), LogStream.position(token(row)), Math::min);
                });
        return all;
    }

    private @Nullable TrackingToken token(ResultSet row) throws SQLException {
        var bytes = row.getBytes(2);
        return bytes == null
                ? null
                : tokens.deserialize(
                        new SimpleSerializedObject<>(bytes, byte[].class, row.getString(3), null));
    }
}
