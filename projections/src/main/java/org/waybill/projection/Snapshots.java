package org.waybill.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads rows and their position in one snapshot of the database, so that the two agree. */
@Component
public class Snapshots {

    /** How long somebody who asks for a position waits for it. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<Projection> projections;
    private final ProjectionPositions positions;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;

    public Snapshots(
            List<Projection> projections,
            ProjectionPositions positions,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.projections = projections;
        this.positions = positions;
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Reads what a projection's rows say now. */
    public <T> Answer<T> read(String projection, Supplier<T> rows) {
        return inSnapshot(
                List.of(projection), () -> new Answer<>(rows.get(), positions.of(projection)));
    }

    /**
     * Reads what a projection's rows say of a position, where rows once written stay.
     *
     * @throws NotReadyException if it does not see that position soon
     */
    public <T> Answer<T> readAt(String projection, long position, Supplier<T> rows) {
        awaitSeen(projection, position);
        return new Answer<>(read(projection, rows).view(), position);
    }

    /**
     * Waits for a projection to see a position.
     *
     * @throws NotReadyException if it does not soon
     */
    public void awaitSeen(String projection, long position) {
        if (!positions.await(projection, position, PATIENCE)) {
            throw NotReadyException.behind(projection, position);
        }
    }

    /**
     * Reads anything of these projections in one snapshot. Their tables are held before the
     * snapshot is taken, so that a rebuild does not exchange them for others in between.
     */
    public <T> T inSnapshot(Collection<String> names, Supplier<T> read) {
        var tables =
                projections.stream()
                        .filter(projection -> names.contains(projection.name()))
                        .flatMap(projection -> projection.tables().stream())
                        .collect(Collectors.joining(", "));
        return Objects.requireNonNull(
                snapshot.execute(
                        status -> {
                            jdbc.execute("lock table " + tables + " in access share mode");
                            return read.get();
                        }));
    }
}
