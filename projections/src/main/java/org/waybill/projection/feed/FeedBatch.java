package org.waybill.projection.feed;

import static org.waybill.projection.Table.Type.INSTANT;
import static org.waybill.projection.Table.Type.NUMBER;
import static org.waybill.projection.Table.Type.TEXT;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waybill.domain.feed.FeedEvent.BatchTaken;
import org.waybill.domain.feed.RefusedMessage;
import org.waybill.domain.stock.FeedMessage;
import org.waybill.projection.Table;
import org.waybill.store.RecordedEvent;

/** The feeds that a batch of events speaks of, as they stand and as they come to stand. */
final class FeedBatch {

    private static final Table<Standing> FEEDS =
            Table.<Standing>named("feed")
                    .key("source", TEXT, standing -> standing.source)
                    .column("first_sequence", NUMBER, standing -> standing.sequences.first())
                    .column("last_sequence", NUMBER, standing -> standing.sequences.last())
                    .column("newest_occurred_at", INSTANT, standing -> text(standing.newest))
                    .column("last_taken_at", INSTANT, standing -> text(standing.takenAt))
                    .column("duplicates", NUMBER, standing -> standing.duplicates)
                    .column("conflicts", NUMBER, standing -> standing.conflicts)
                    .column("refused", NUMBER, standing -> standing.refused)
                    .column("version", NUMBER, standing -> standing.version);

    private static final Table<Gap> GAPS =
            Table.<Gap>named("feed_gap")
                    .key("source", TEXT, Gap::source)
                    .key("from_sequence", NUMBER, Gap::from)
                    .column("to_sequence", NUMBER, Gap::to);

    private final JdbcTemplate jdbc;
    private final Map<String, Standing> feeds = new LinkedHashMap<>();

    FeedBatch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers that have not come. */
    private record Gap(String source, long from, long to) {}

    /** A feed while events are read. */
    static final class Standing {

        private final String source;
        private final Sequences sequences;
        private @Nullable Instant newest;
        private @Nullable Instant takenAt;
        private long duplicates;
        private long conflicts;
        private long refused;
        private long version;

        Standing(String source, Sequences sequences) {
            this.source = source;
            this.sequences = sequences;
        }

        void hear(FeedMessage message, RecordedEvent event) {
            see(message.sequence());
            if (newest == null || message.occurredAt().isAfter(newest)) {
                newest = message.occurredAt();
            }
            takenAt = event.recordedAt();
        }

        void hear(BatchTaken taken, RecordedEvent event) {
            taken.refused().stream().map(RefusedMessage::sequence).forEach(this::see);
            duplicates += taken.tally().duplicates();
            conflicts += taken.tally().conflicts();
            refused += taken.tally().refused();
            takenAt = event.recordedAt();
            version++;
        }

        private void see(@Nullable Long sequence) {
            if (sequence != null) {
                sequences.see(sequence);
            }
        }
    }

    Standing feed(String source) {
        return feeds.computeIfAbsent(source, this::load);
    }

    private Standing load(String source) {
        var gaps = new LinkedHashMap<Long, Long>();
        jdbc.query(
                "select from_sequence, to_sequence from feed_gap where source = ?",
                row -> {
                    gaps.put(row.getLong(1), row.getLong(2));
                },
                source);
        return jdbc
                .query(
                        "select * from feed where source = ?",
                        (row, number) -> standing(row, gaps),
                        source)
                .stream()
                .findFirst()
                .orElseGet(() -> new Standing(source, new Sequences(null, null, gaps)));
    }

    private static Standing standing(ResultSet row, Map<Long, Long> gaps) throws SQLException {
        var first = row.getObject("first_sequence", Long.class);
        var last = row.getObject("last_sequence", Long.class);
        var standing = new Standing(row.getString("source"), new Sequences(first, last, gaps));
        standing.newest = instant(row, "newest_occurred_at");
        standing.takenAt = instant(row, "last_taken_at");
        standing.duplicates = row.getLong("duplicates");
        standing.conflicts = row.getLong("conflicts");
        standing.refused = row.getLong("refused");
        standing.version = row.getLong("version");
        return standing;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** Writes what they have come to. */
    void write() {
        FEEDS.write(jdbc, feeds.values());
        for (var standing : feeds.values()) {
            if (standing.sequences.changed()) {
                jdbc.update("delete from feed_gap where source = ?", standing.source);
                var gaps = new ArrayList<Gap>();
                standing.sequences
                        .gaps()
                        .forEach((from, to) -> gaps.add(new Gap(standing.source, from, to)));
                GAPS.write(jdbc, gaps);
            }
        }
    }
}
