package org.waybill.projection;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads rows and their position in one snapshot of the database, so that the two agree. */
@Component
public class Snapshots {

    /** How long somebody who asks for a position waits for it. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ProjectionPositions positions;
    private final TransactionTemplate snapshot;

    public Snapshots(ProjectionPositions positions, PlatformTransactionManager transactions) {
        this.positions = positions;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Reads what a projection's rows say now.
     *
     * @throws NotReadyException if it is being rebuilt
     */
    public <T> Answer<T> read(String projection, Supplier<T> rows) {
        return inSnapshot(
                () -> {
                    var progress = positions.of(projection);
                    if (progress.rebuilding()) {
                        throw NotReadyException.rebuilding(projection);
                    }
                    return new Answer<>(rows.get(), progress.position());
                });
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

    /** Reads anything in one snapshot. */
    public <T> T inSnapshot(Supplier<T> read) {
        return Objects.requireNonNull(snapshot.execute(status -> read.get()));
    }
}
