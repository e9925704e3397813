package org.waybill.domain.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Decision;
import org.waybill.domain.Fault;
import org.waybill.domain.Rejection;
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
import org.waybill.domain.count.CountEvent.CycleCountRequested;
import org.waybill.domain.count.CountEvent.CycleCountStarted;
import org.waybill.domain.count.CountEvent.CycleCountSubmitted;
import org.waybill.domain.count.CountEvent.CycleCountVoided;
import org.waybill.domain.count.CountEvent.RecountAsked;
import org.waybill.domain.count.CountEvent.UnitsCounted;
import org.waybill.domain.product.Sku;

/** The rules of cycle counts. */
public final class CountDecisions {

    private CountDecisions() {}

    /** What follows from a command. */
    public static Decision<CountEvent> decide(CycleCount count, CountCommand command) {
        var illegal = illegal(count, command);
        if (illegal != null) {
            return Decision.refuse(illegal);
        }
        return switch (command) {
            case RequestCount c ->
                    Decision.accept(
                            new CycleCountRequested(
                                    c.count(),
                                    c.location(),
                                    c.skus(),
                                    c.tolerance(),
                                    c.blind(),
                                    c.assignee(),
                                    c.dueAt()));
            case StartCount c -> Decision.accept(new CycleCountStarted(c.count(), c.books()));
            case EnterCount c -> enter(count, c);
            case SubmitCount c -> submit(count, c);
            case AskRecount c -> recount(count, c);
            case ApproveCount c -> Decision.accept(new CycleCountCompleted(c.count(), true));
            case RejectCount c -> Decision.accept(new CycleCountRejected(c.count(), c.reason()));
            case VoidCount c -> Decision.accept(new CycleCountVoided(c.count(), c.reason()));
        };
    }

    /** Why a command cannot be obeyed as things stand; null if it can. */
    private static @Nullable Rejection illegal(CycleCount count, CountCommand command) {
        if (command instanceof RequestCount) {
            return count.version() == 0
                    ? null
                    : Rejection.conflict(
                            "count.exists",
                            "There is a count %s already.".formatted(command.count()));
        }
        if (count.version() == 0) {
            return Rejection.notFound(
                    "count.unknown", "There is no count %s.".formatted(command.count()));
        }
        return from(command).contains(count.status())
                ? null
                : Rejection.conflict(
                        "count.illegal-transition",
                        "A count that is %s cannot be %s.".formatted(count.status(), act(command)));
    }

    private static String act(CountCommand command) {
        return switch (command) {
            case RequestCount c -> "asked for";
            case StartCount c -> "started";
            case EnterCount c -> "counted";
            case SubmitCount c -> "submitted";
            case AskRecount c -> "counted again";
            case ApproveCount c -> "approved";
            case RejectCount c -> "rejected";
            case VoidCount c -> "given up";
        };
    }

    private static Set<CountStatus> from(CountCommand command) {
        return switch (command) {
            case RequestCount c -> Set.of();
            case StartCount c -> Set.of(CountStatus.REQUESTED);
            case EnterCount c -> Set.of(CountStatus.COUNTING, CountStatus.COUNTED);
            case SubmitCount c -> Set.of(CountStatus.COUNTED);
            case AskRecount c -> Set.of(CountStatus.REVIEW);
            case ApproveCount c -> Set.of(CountStatus.REVIEW);
            case RejectCount c -> Set.of(CountStatus.REVIEW);
            case VoidCount c ->
                    Set.of(
                            CountStatus.REQUESTED,
                            CountStatus.COUNTING,
                            CountStatus.COUNTED,
                            CountStatus.REVIEW);
        };
    }

    private static Decision<CountEvent> enter(CycleCount count, EnterCount c) {
        var skus = c.entries().stream().map(CountEntry::sku).toList();
        var strangers = strangers(count, skus, "/lines/%d/sku");
        return strangers.isEmpty()
                ? Decision.accept(new UnitsCounted(c.count(), c.entries()))
                : Decision.refuse(notAsked(strangers));
    }

    private static Decision<CountEvent> recount(CycleCount count, AskRecount c) {
        var strangers = strangers(count, c.skus(), "/skus/%d");
        return strangers.isEmpty()
                ? Decision.accept(new RecountAsked(c.count(), c.skus()))
                : Decision.refuse(notAsked(strangers));
    }

    private static List<Fault> strangers(CycleCount count, List<Sku> skus, String place) {
        var known = Set.copyOf(count.skus());
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < skus.size(); i++) {
            if (!known.contains(skus.get(i))) {
                var detail = "%s is not part of this count.".formatted(skus.get(i));
                faults.add(new Fault(place.formatted(i), detail));
            }
        }
        return faults;
    }

    private static Rejection notAsked(List<Fault> faults) {
        return Rejection.unacceptable("count.sku-not-asked", faults.getFirst().detail(), faults);
    }

    /** Where nothing differs by more than is tolerated, nobody has to look at it. */
    private static Decision<CountEvent> submit(CycleCount count, SubmitCount c) {
        var submitted = new CycleCountSubmitted(c.count(), c.expected());
        var tolerance = count.asRequested().tolerance();
        boolean passes =
                count.evolve(submitted).lines().stream().allMatch(line -> passes(tolerance, line));
        return passes
                ? Decision.accept(List.of(submitted, new CycleCountCompleted(c.count(), false)))
                : Decision.accept(submitted);
    }

    static boolean passes(Tolerance tolerance, CountLine line) {
        return line.entry() != null
                && line.expected() != null
                && tolerance.allows(
                        Objects.requireNonNull(line.expected()), line.entry().counted());
    }
}
