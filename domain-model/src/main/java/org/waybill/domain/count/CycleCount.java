package org.waybill.domain.count;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.count.CountEvent.CycleCountCompleted;
import org.waybill.domain.count.CountEvent.CycleCountRejected;
import org.waybill.domain.count.CountEvent.CycleCountRequested;
import org.waybill.domain.count.CountEvent.CycleCountStarted;
import org.waybill.domain.count.CountEvent.CycleCountSubmitted;
import org.waybill.domain.count.CountEvent.CycleCountVoided;
import org.waybill.domain.count.CountEvent.RecountAsked;
import org.waybill.domain.count.CountEvent.UnitsCounted;
import org.waybill.domain.product.Sku;

/**
 * A cycle count, as its history has made it.
 *
 * @param version the number of its events
 * @param requested what was asked for; null before
 * @param lines in order of their SKUs
 * @param approved whether somebody had to say so for it to be completed
 * @param reason why it was rejected or given up; null otherwise
 */
public record CycleCount(
        long version,
        @Nullable CycleCountRequested requested,
        CountStatus status,
        List<CountLine> lines,
        boolean approved,
        @Nullable String reason) {

    /** Before anything happened. */
    public static final CycleCount NONE =
            new CycleCount(0, null, CountStatus.REQUESTED, List.of(), false, null);

    public CycleCount {
        lines = List.copyOf(lines);
    }

    /** What was asked for. */
    public CycleCountRequested asRequested() {
        return Objects.requireNonNull(requested, "was never requested");
    }

    /** Its SKUs, in order. */
    public List<Sku> skus() {
        return lines.stream().map(CountLine::sku).toList();
    }

    /** What was counted, by SKU in order. */
    public List<CountEntry> entries() {
        return lines.stream().map(CountLine::entry).filter(Objects::nonNull).toList();
    }

    /** The count after an event. */
    public CycleCount evolve(CountEvent event) {
        return switch (event) {
            case CycleCountRequested e ->
                    new CycleCount(version + 1, e, CountStatus.REQUESTED, asked(e), false, null);
            case CycleCountStarted e ->
                    each(units(e.books()), CountLine::begun).in(CountStatus.COUNTING);
            case UnitsCounted e -> entered(e);
            case CycleCountSubmitted e ->
                    each(units(e.expected()), CountLine::submitted).in(CountStatus.REVIEW);
            case RecountAsked e -> again(e);
            case CycleCountCompleted e -> ended(CountStatus.COMPLETED, e.approved(), null);
            case CycleCountRejected e -> ended(CountStatus.REJECTED, false, e.reason());
            case CycleCountVoided e -> ended(CountStatus.VOIDED, false, e.reason());
        };
    }

    private static List<CountLine> asked(CycleCountRequested event) {
        return event.skus().stream()
                .distinct()
                .sorted()
                .map(sku -> new CountLine(sku, null, null, null, 0))
                .toList();
    }

    private CycleCount entered(UnitsCounted event) {
        var entries = new HashMap<Sku, CountEntry>();
        event.entries().forEach(entry -> entries.put(entry.sku(), entry));
        var next = each(entries, CountLine::counted);
        boolean all = next.lines.stream().allMatch(line -> line.entry() != null);
        return next.in(all ? CountStatus.COUNTED : CountStatus.COUNTING);
    }

    private CycleCount again(RecountAsked event) {
        var skus = new HashSet<>(event.skus());
        return with(line -> skus.contains(line.sku()) ? line.again() : line)
                .in(CountStatus.COUNTING);
    }

    private static Map<Sku, Long> units(List<BookLine> books) {
        return books.stream()
                .collect(Collectors.toMap(BookLine::sku, BookLine::units, (a, b) -> b));
    }

    private interface Change<V> {
        CountLine of(CountLine line, V value);
    }

    private <V> CycleCount each(Map<Sku, V> values, Change<V> change) {
        Function<CountLine, @Nullable V> value = line -> values.get(line.sku());
        return with(
                line -> {
                    var found = value.apply(line);
                    return found == null ? line : change.of(line, found);
                });
    }

    private CycleCount with(UnaryOperator<CountLine> change) {
        var next = lines.stream().map(change).toList();
        return new CycleCount(version, requested, status, next, approved, reason);
    }

    private CycleCount in(CountStatus next) {
        return new CycleCount(version + 1, requested, next, lines, approved, reason);
    }

    private CycleCount ended(CountStatus how, boolean byApproval, @Nullable String why) {
        return new CycleCount(version + 1, requested, how, lines, byApproval, why);
    }
}
