package org.waybill.domain.sourcing.optimum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Component;

/**
 * Makes items of lines. Lines of a group are one item; so is a line that comes whole. Lines that no
 * plan could tell from each other are one item too, which makes fewer states.
 */
final class Gathering {

    private final Problem problem;
    private final Demand[] lines;
    private final boolean wholeLines;
    private final boolean anyExcluded;

    /**
     * Prepares it.
     *
     * @param wholeLines whether no line is split, even if it may be
     */
    Gathering(Problem problem, Demand[] lines, boolean wholeLines) {
        this.problem = problem;
        this.lines = lines;
        this.wholeLines = wholeLines;
        this.anyExcluded = problem.offers().stream().anyMatch(o -> !o.excluded().isEmpty());
    }

    /** What makes units of two lines the same to every plan. */
    private record Likeness(
            List<Component> requirements,
            long grams,
            long value,
            @Nullable HazmatClass hazmat,
            Set<Integer> excludedAt) {}

    List<Item> items(Hazards hazards) {
        var together = new LinkedHashMap<Object, List<Integer>>();
        for (int i = 0; i < lines.length; i++) {
            together.computeIfAbsent(key(lines[i]), k -> new ArrayList<>()).add(i);
        }
        return together.values().stream().map(places -> item(places, hazards)).toList();
    }

    private Item item(List<Integer> places, Hazards hazards) {
        var first = lines[places.getFirst()];
        return wholeLines || first.indivisible()
                ? Item.whole(places, lines, hazards)
                : Item.loose(places, lines, hazards);
    }

    private Object key(Demand line) {
        if (line.group() != null) {
            return line.group();
        }
        if (wholeLines || line.indivisible()) {
            return line.line();
        }
        long value = problem.policy().splitThreshold() == null ? 0 : line.value();
        return new Likeness(
                line.requirements(), line.grams(), value, line.hazmat(), excludedAt(line.line()));
    }

    private Set<Integer> excludedAt(LineId line) {
        if (!anyExcluded) {
            return Set.of();
        }
        var places = new HashSet<Integer>();
        for (int i = 0; i < problem.offers().size(); i++) {
            if (problem.offers().get(i).excluded().contains(line)) {
                places.add(i);
            }
        }
        return places;
    }
}
