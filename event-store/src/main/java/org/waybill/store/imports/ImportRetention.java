package org.waybill.store.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * Removes what became of imports' rows some time after their end. An import itself is kept for
 * ever, and so is whether a row was done: the log knows its command.
 */
public final class ImportRetention {

    /** Between two looks. */
    private static final Duration PAUSE = Duration.ofHours(1);

    private final ImportStore store;
    private final Clock clock;
    private final Duration keep;
    private Instant next = Instant.MIN;

    /**
     * @param keep how long rows are kept behind the end of their import; zero for ever
     */
    public ImportRetention(ImportStore store, Clock clock, Duration keep) {
        this.store = store;
        this.clock = clock;
        this.keep = keep;
    }

    /**
     * Removes what is older, unless that was looked for a while ago.
     *
     * @param goesOn asked before each import
     */
    public void look(BooleanSupplier goesOn) {
        var now = clock.instant();
        if (!keep.isPositive() || now.isBefore(next)) {
            return;
        }
        boolean more = true;
        while (more && goesOn.getAsBoolean()) {
            more = store.removeRows(now.minus(keep));
        }
        next = now.plus(PAUSE);
    }
}
