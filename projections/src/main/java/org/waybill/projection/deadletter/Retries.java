package org.waybill.projection.deadletter;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.projection.DeadLetters;
import org.waybill.projection.DeadLetters.Parked;
import org.waybill.projection.Projection;
import org.waybill.projection.ProjectionPositions;
import org.waybill.projection.rebuild.RebuildTable;
import org.waybill.store.EventLog;

/** Tries parked events again, a sequence in its order, or passes one over for ever. */
@Component
public class Retries {

    /** So many in one transaction, during which the projection stands still. */
    private static final int AT_ONCE = 200;

    private final List<Projection> projections;
    private final ProjectionPositions positions;
    private final DeadLetters letters;
    private final DeadLetterQueries queries;
    private final RebuildTable rebuilds;
    private final EventLog log;
    private final TransactionTemplate transactions;

    public Retries(
            List<Projection> projections,
            ProjectionPositions positions,
            DeadLetters letters,
            DeadLetterQueries queries,
            RebuildTable rebuilds,
            EventLog log,
            PlatformTransactionManager transactions) {
        this.projections = projections;
        this.positions = positions;
        this.letters = letters;
        this.queries = queries;
        this.rebuilds = rebuilds;
        this.log = log;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * What one transaction did.
     *
     * @param failure why it stopped; null if nothing stopped it
     */
    private record Step(int taken, boolean over, @Nullable String failure) {}

    /**
     * Tries the sequence of a parked event again, from its first event on, until one fails.
     *
     * @throws RejectedException if there is no such event, or it was discarded
     */
    public RetryView retry(String id) {
        var letter = parked(id);
        return retry(projection(letter.projection()), letter.sequence());
    }

    /**
     * Passes a parked event over for ever, in this projection and whenever it is made again, and
     * tries those that waited behind it.
     *
     * @param actor who says so
     * @throws RejectedException if there is no such event, it was discarded before, or the
     *     projection is being made again
     */
    public RetryView discard(String id, String actor) {
        var letter = parked(id);
        var projection = projection(letter.projection());
        transactions.executeWithoutResult(status -> discard(projection, letter, actor));
        return retry(projection, letter.sequence());
    }

    private void discard(Projection projection, DeadLetterView letter, String actor) {
        positions.lock(projection);
        if (rebuilds.unfinished().contains(letter.projection())) {
            var detail = "Projection %s is being made again.".formatted(letter.projection());
            throw new RejectedException(Rejection.conflict("rebuild.running", detail));
        }
        if (!letters.discard(letter.projection(), letter.position(), actor)) {
            throw settled(letter.id());
        }
    }

    private RetryView retry(Projection projection, String sequence) {
        long taken = 0;
        Step step;
        do {
            step = Objects.requireNonNull(transactions.execute(s -> step(projection, sequence)));
            taken += step.taken();
        } while (!step.over());
        long left = queries.left(projection.name(), sequence);
        return new RetryView(projection.name(), sequence, taken, left, step.failure());
    }

    /** Nobody adds to the sequence meanwhile: the projection's position is held. */
    private Step step(Projection projection, String sequence) {
        positions.lock(projection);
        var waiting = letters.first(projection.name(), sequence, AT_ONCE);
        var events = log.readable(waiting.stream().map(Parked::position).toList());
        int taken = 0;
        for (var event : events) {
            var failure = projection.retry(event);
            if (failure != null) {
                letters.failedAgain(projection.name(), event.position(), failure);
                return new Step(taken, true, failure);
            }
            letters.taken(projection.name(), event.position());
            taken++;
        }
        return new Step(taken, waiting.size() < AT_ONCE, null);
    }

    private DeadLetterView parked(String id) {
        var letter = queries.letter(id);
        if (letter.discardedAt() != null) {
            throw settled(id);
        }
        return letter;
    }

    private Projection projection(String name) {
        return projections.stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static RejectedException settled(String id) {
        var detail = "Dead letter %s is not parked any more.".formatted(id);
        return new RejectedException(Rejection.conflict("dead-letter.settled", detail));
    }
}
