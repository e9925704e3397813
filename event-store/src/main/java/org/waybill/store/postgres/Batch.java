package org.waybill.store.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Appends judged together, to be written in one commit. */
final class Batch {

    private final List<Append> admitted = new ArrayList<>();
    private final IdentityHashMap<Append, Verdict> verdicts = new IdentityHashMap<>();
    private final long first;
    private final long last;
    private final Instant recordedAt;

    /**
     * @param now the time by the clock
     */
    Batch(List<Append> appends, LogState log, Instant now) {
        first = log.head() + 1;
        recordedAt = log.notBefore(now);
        for (var append : appends) {
            verdicts.put(append, judge(append, log));
        }
        last = log.head();
    }

    private Verdict judge(Append append, LogState log) {
        var standing = log.standing(append);
        if (standing != null) {
            return standing;
        }
        var refusal = log.refusal(append);
        if (refusal != null) {
            return refusal;
        }
        admitted.add(append);
        return log.admit(append);
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

    long newestOf(Append append) {
        return verdicts.get(append) instanceof Verdict.Standing standing ? standing.newest() : 0;
    }

    long first() {
        return first;
    }

    /** The head of the log once the batch is committed. */
    long last() {
        return last;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    void settle() {
        verdicts.forEach(Append::settle);
    }
}
