package org.waybill.domain.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Decision;
import org.waybill.domain.Fault;
import org.waybill.domain.Story;
import org.waybill.domain.count.CountCommand.ApproveCount;
import org.waybill.domain.count.CountCommand.AskRecount;
import org.waybill.domain.count.CountCommand.EnterCount;
import org.waybill.domain.count.CountCommand.RejectCount;
import org.waybill.domain.count.CountCommand.RequestCount;
import org.waybill.domain.count.CountCommand.StartCount;
import org.waybill.domain.count.CountCommand.SubmitCount;
import org.waybill.domain.count.CountCommand.VoidCount;
import org.waybill.domain.count.CountEvent.CycleCountCompleted;
import org.waybill.domain.count.CountEvent.CycleCountRejected;
import org.waybill.domain.count.CountEvent.CycleCountSubmitted;
import org.waybill.domain.count.CountEvent.CycleCountVoided;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;

class CycleCountTest {

    private static final CountId ID = new CountId("CC-1");
    private static final Sku LAMP = new Sku("LAMP");
    private static final Sku MUG = new Sku("MUG");
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final List<BookLine> BOOKS =
            List.of(new BookLine(LAMP, 10), new BookLine(MUG, 100));

    private static final StartCount START = new StartCount(ID, BOOKS);
    private static final SubmitCount SUBMIT = new SubmitCount(ID, BOOKS);
    private static final ApproveCount APPROVE = new ApproveCount(ID);
    private static final AskRecount RECOUNT = new AskRecount(ID, List.of(MUG));
    private static final RejectCount REJECT = new RejectCount(ID, "wrong shelf");
    private static final VoidCount VOID = new VoidCount(ID, "closed");

    @Test
    void goesThroughItsStates() {
        var asked = count(Tolerance.NONE);
        assertThat(asked.state().status()).isEqualTo(CountStatus.REQUESTED);
        var counting = asked.after(START);
        assertThat(counting.state().status()).isEqualTo(CountStatus.COUNTING);
        var half = counting.after(enter(LAMP, 9));
        assertThat(half.state().status()).isEqualTo(CountStatus.COUNTING);
        var counted = half.after(enter(MUG, 100));
        assertThat(counted.state().status()).isEqualTo(CountStatus.COUNTED);
        var review = counted.after(SUBMIT);
        assertThat(review.state().status()).isEqualTo(CountStatus.REVIEW);
        assertThat(review.after(APPROVE).state().status()).isEqualTo(CountStatus.COMPLETED);
        assertThat(review.after(APPROVE).state().approved()).isTrue();
        review.when(REJECT).then(new CycleCountRejected(ID, "wrong shelf"));
        assertThat(review.after(REJECT).state().reason()).isEqualTo("wrong shelf");
    }

    @Test
    void eachStateAllowsWhatItAllowsAndNothingElse() {
        var allowed = new EnumMap<CountStatus, Set<CountCommand>>(CountStatus.class);
        var enter = enter(LAMP, 1);
        allowed.put(CountStatus.REQUESTED, Set.of(START, VOID));
        allowed.put(CountStatus.COUNTING, Set.of(enter, VOID));
        allowed.put(CountStatus.COUNTED, Set.of(enter, SUBMIT, VOID));
        allowed.put(CountStatus.REVIEW, Set.of(APPROVE, RECOUNT, REJECT, VOID));
        var states = states();
        assertThat(states).containsOnlyKeys(CountStatus.values());
        states.forEach(
                (status, story) -> {
                    for (var command :
                            List.of(START, enter, SUBMIT, APPROVE, RECOUNT, REJECT, VOID)) {
                        if (allowed.getOrDefault(status, Set.of()).contains(command)) {
                            assertThat(story.when(command).decision())
                                    .isInstanceOf(Decision.Accepted.class);
                        } else {
                            story.when(command).refused("count.illegal-transition");
                        }
                    }
                    story.when(request(Tolerance.NONE)).refused("count.exists");
                });
    }

    private static Map<CountStatus, Story<CycleCount, CountCommand, CountEvent>> states() {
        var asked = count(Tolerance.NONE);
        var counting = asked.after(START);
        var counted = counting.after(enter(LAMP, 9)).after(enter(MUG, 100));
        var review = counted.after(SUBMIT);
        return Map.of(
                CountStatus.REQUESTED,
                asked,
                CountStatus.COUNTING,
                counting,
                CountStatus.COUNTED,
                counted,
                CountStatus.REVIEW,
                review,
                CountStatus.COMPLETED,
                review.after(APPROVE),
                CountStatus.REJECTED,
                review.after(REJECT),
                CountStatus.VOIDED,
                review.after(VOID));
    }

    @Test
    void completesByItselfWithinTheTolerance() {
        submitted(Tolerance.NONE, 10, 100).then(submission(), new CycleCountCompleted(ID, false));
        submitted(Tolerance.NONE, 10, 99).then(submission());
        submitted(new Tolerance(1L, null), 9, 101)
                .then(submission(), new CycleCountCompleted(ID, false));
        submitted(new Tolerance(1L, null), 8, 100).then(submission());
        submitted(new Tolerance(null, 5L), 10, 95)
                .then(submission(), new CycleCountCompleted(ID, false));
        submitted(new Tolerance(null, 5L), 9, 100).then(submission());
        // Both limits have to be kept.
        submitted(new Tolerance(1L, 5L), 10, 98).then(submission());
        submitted(new Tolerance(1L, 5L), 9, 100).then(submission());
    }

    @Test
    void aRecountIsOfSomeSkusAndTheOthersStand() {
        var again = count(Tolerance.NONE).after(START).after(enter(LAMP, 9)).after(enter(MUG, 90));
        var recount = again.after(SUBMIT).after(RECOUNT);
        assertThat(recount.state().status()).isEqualTo(CountStatus.COUNTING);
        assertThat(recount.state().entries()).extracting(CountEntry::sku).containsExactly(LAMP);
        var counted = recount.after(enter(MUG, 100));
        assertThat(counted.state().status()).isEqualTo(CountStatus.COUNTED);
        assertThat(counted.state().lines()).extracting(CountLine::recounts).containsExactly(0, 1);
    }

    @Test
    void refusesWhatItWasNotAskedFor() {
        var counting = count(Tolerance.NONE).after(START);
        var stranger = new EnterCount(ID, List.of(entry(LAMP, 1), entry(new Sku("X"), 1)));
        assertThat(counting.when(stranger).refused("count.sku-not-asked").faults())
                .extracting(Fault::pointer)
                .containsExactly("/lines/1/sku");
        story().when(START).refused("count.unknown");
        story().when(VOID).refused("count.unknown");
    }

    @Test
    void theLastEntryOfASkuTells() {
        var entered =
                count(Tolerance.NONE)
                        .after(START)
                        .after(new EnterCount(ID, List.of(entry(LAMP, 1), entry(LAMP, 2))));
        assertThat(entered.state().entries()).containsExactly(entry(LAMP, 2));
        assertThat(entered.after(enter(LAMP, 3)).state().entries()).containsExactly(entry(LAMP, 3));
    }

    @Test
    void aBlindCountDoesNotTellWhatIsExpectedUntilItIsSubmitted() {
        var blind =
                story().after(
                                new RequestCount(
                                        ID,
                                        new LocationId("S-1"),
                                        List.of(LAMP),
                                        Tolerance.NONE,
                                        true,
                                        null,
                                        null))
                        .after(new StartCount(ID, List.of(new BookLine(LAMP, 10))))
                        .after(enter(LAMP, 9));
        assertThat(line(blind).expected()).isNull();
        assertThat(line(blind).difference()).isNull();
        var told = blind.after(new SubmitCount(ID, List.of(new BookLine(LAMP, 10))));
        assertThat(line(told).expected()).isEqualTo(10);
        assertThat(line(told).difference()).isEqualTo(-1);
        assertThat(line(told).withinTolerance()).isFalse();
        var seen = count(Tolerance.NONE).after(START);
        assertThat(line(seen).expected()).isEqualTo(10);
        told.when(VOID).then(new CycleCountVoided(ID, "closed"));
    }

    private static CountView.Line line(Story<CycleCount, CountCommand, CountEvent> story) {
        return CountView.of(story.state()).lines().getFirst();
    }

    private static Story.Outcome<CountEvent> submitted(Tolerance tolerance, long lamps, long mugs) {
        return count(tolerance)
                .after(START)
                .after(new EnterCount(ID, List.of(entry(LAMP, lamps), entry(MUG, mugs))))
                .when(SUBMIT);
    }

    private static CycleCountSubmitted submission() {
        return new CycleCountSubmitted(ID, BOOKS);
    }

    private static EnterCount enter(Sku sku, long counted) {
        return new EnterCount(ID, List.of(entry(sku, counted)));
    }

    private static CountEntry entry(Sku sku, long counted) {
        return new CountEntry(sku, counted, NOW);
    }

    private static RequestCount request(Tolerance tolerance) {
        return new RequestCount(
                ID, new LocationId("S-1"), List.of(MUG, LAMP), tolerance, false, null, null);
    }

    private static Story<CycleCount, CountCommand, CountEvent> count(Tolerance tolerance) {
        return story().after(request(tolerance));
    }

    private static Story<CycleCount, CountCommand, CountEvent> story() {
        return new Story<>(CycleCount.NONE, CycleCount::evolve, CountDecisions::decide);
    }
}
