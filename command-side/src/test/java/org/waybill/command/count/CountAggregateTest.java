package org.waybill.command.count;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.command.Shell;
import org.waybill.domain.count.BookLine;
import org.waybill.domain.count.CountCommand.AskRecount;
import org.waybill.domain.count.CountCommand.EnterCount;
import org.waybill.domain.count.CountCommand.RejectCount;
import org.waybill.domain.count.CountCommand.RequestCount;
import org.waybill.domain.count.CountCommand.VoidCount;
import org.waybill.domain.count.CountEntry;
import org.waybill.domain.count.CountEvent.CycleCountRejected;
import org.waybill.domain.count.CountEvent.CycleCountRequested;
import org.waybill.domain.count.CountEvent.CycleCountStarted;
import org.waybill.domain.count.CountEvent.CycleCountSubmitted;
import org.waybill.domain.count.CountEvent.CycleCountVoided;
import org.waybill.domain.count.CountEvent.RecountAsked;
import org.waybill.domain.count.CountEvent.UnitsCounted;
import org.waybill.domain.count.CountId;
import org.waybill.domain.count.Tolerance;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;

class CountAggregateTest {

    private static final CountId ID = new CountId("CC-1");
    private static final Sku SHIRT = new Sku("SHIRT");
    private static final LocationId STORE = new LocationId("STORE-7");
    private static final List<Sku> SKUS = List.of(SHIRT);
    private static final List<CountEntry> FOUND =
            List.of(new CountEntry(SHIRT, 3, Instant.parse("2026-03-01T10:00:00Z")));
    private static final List<BookLine> BOOKS = List.of(new BookLine(SHIRT, 4));

    private static final CycleCountRequested REQUESTED =
            new CycleCountRequested(ID, STORE, SKUS, Tolerance.NONE, false, null, null);
    private static final List<Object> COUNTING =
            List.of(REQUESTED, new CycleCountStarted(ID, BOOKS));
    private static final List<Object> REVIEW =
            List.of(
                    REQUESTED,
                    new CycleCountStarted(ID, BOOKS),
                    new UnitsCounted(ID, FOUND),
                    new CycleCountSubmitted(ID, BOOKS));

    private final Shell<CountAggregate> shell = new Shell<>(CountAggregate.class);

    @Test
    void recordsWhatTheRulesSay() {
        shell.records(
                        List.of(),
                        new RequestCount(ID, STORE, SKUS, Tolerance.NONE, false, null, null),
                        REQUESTED)
                .records(COUNTING, new EnterCount(ID, FOUND), new UnitsCounted(ID, FOUND))
                .records(REVIEW, new AskRecount(ID, SKUS), new RecountAsked(ID, SKUS))
                .records(REVIEW, new RejectCount(ID, "no"), new CycleCountRejected(ID, "no"))
                .records(COUNTING, new VoidCount(ID, "no"), new CycleCountVoided(ID, "no"))
                .handlesNothingElse();
    }

    @Test
    void refusesWhatTheRulesRefuse() {
        shell.refuses(COUNTING, new RejectCount(ID, "no"), "count.illegal-transition");
    }

    @Test
    void keepsToVersions() {
        shell.refusesOtherVersion(COUNTING, new EnterCount(ID, FOUND))
                .refusesOtherVersion(REVIEW, new AskRecount(ID, SKUS))
                .refusesOtherVersion(REVIEW, new RejectCount(ID, "no"))
                .refusesOtherVersion(COUNTING, new VoidCount(ID, "no"));
    }
}
