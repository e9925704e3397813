package org.waybill.store.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.modelling.command.ConcurrencyException;

/** Appends judged together, to be written in one commit. */
final class Batch {

    private final List<Append> admitted = new ArrayList<>();
    private final Map<Append, Long> offsets = new IdentityHashMap<>();
    private final Map<Append, Verdict> verdicts = new IdentityHashMap<>();
    private final Set<CompletableFuture<?>> refused =
            Collections.newSetFromMap(new IdentityHashMap<>());
    private long base;
    private Instant recordedAt = Instant.MIN;

    /**
     * @param log what is known of the log; nothing, if it is to be found out by writing
     */
    Batch(List<Append> appends, LogState log) {
        for (var append : appends) {
            judge(append, log);
        }
    }

    private void judge(Append append, LogState log) {
        var standing = log.standing(append);
        if (standing != null) {
            verdicts.put(append, standing);
            return;
        }
        var refusal = isGroundless(append) ? groundless() : log.refusal(append);
        if (refusal != null) {
            refused.add(append.future());
            verdicts.put(append, refusal);
            return;
        }
        admitted.add(append);
        offsets.put(append, log.admit(append));
    }

    /** What an append was decided upon was handed in before it, hence is judged already. */
    private boolean isGroundless(Append append) {
        return append.ground().stream()
                .anyMatch(ground -> ground.isCompletedExceptionally() || refused.contains(ground));
    }

    private static Verdict.Refused groundless() {
        return new Verdict.Refused(
                new ConcurrencyException("What this was decided upon was not appended"));
    }

    boolean isEmpty() {
        return admitted.isEmpty();
    }

    List<Draft> drafts() {
        return admitted.stream().flatMap(append -> append.drafts().stream()).toList();
    }

    List<Append> admitted() {
        return admitted;
    }

    /** How many events of the batch come up to and with an append's last. */
    long offset(Append append) {
        return offsets.getOrDefault(append, 0L);
    }

    /** It was written behind a position. */
    void landed(long behind, Instant recorded) {
        base = behind;
        recordedAt = recorded;
        admitted.forEach(
                append -> verdicts.put(append, new Verdict.Standing(behind + offset(append))));
    }

    long first() {
        return base + 1;
    }

    /** The head of the log once the batch is committed. */
    long last() {
        return base + (admitted.isEmpty() ? 0 : offset(admitted.getLast()));
    }

    Instant recordedAt() {
        return recordedAt;
    }

    void settle() {
        verdicts.forEach(Append::settle);
    }
}
