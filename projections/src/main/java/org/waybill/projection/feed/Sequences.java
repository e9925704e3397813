package org.waybill.projection.feed;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The numbers of a source that have come, and those between them that have not. */
final class Sequences {

    private @Nullable Long first;
    private @Nullable Long last;
    private final NavigableMap<Long, Long> gaps;
    private boolean changed;

    /**
     * @param gaps the first number of each gap to its last
     */
    Sequences(@Nullable Long first, @Nullable Long last, Map<Long, Long> gaps) {
        this.first = first;
        this.last = last;
        this.gaps = new TreeMap<>(gaps);
    }

    /** A number has come. */
    void see(long number) {
        if (first == null || last == null) {
            first = number;
            last = number;
        } else if (number > last) {
            open(last + 1, number - 1);
            last = number;
        } else if (number < first) {
            open(number + 1, first - 1);
            first = number;
        } else {
            fill(number);
        }
    }

    private void open(long from, long to) {
        if (from <= to) {
            gaps.put(from, to);
            changed = true;
        }
    }

    private void fill(long number) {
        var gap = gaps.floorEntry(number);
        if (gap == null || gap.getValue() < number) {
            return;
        }
        gaps.remove(gap.getKey());
        changed = true;
        open(gap.getKey(), number - 1);
        open(number + 1, gap.getValue());
    }

    @Nullable Long first() {
        return first;
    }

    @Nullable Long last() {
        return last;
    }

    NavigableMap<Long, Long> gaps() {
        return gaps;
    }

    /** Whether there are other gaps than before. */
    boolean changed() {
        return changed;
    }
}
