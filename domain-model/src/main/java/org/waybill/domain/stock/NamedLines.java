package org.waybill.domain.stock;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Fault;
import org.waybill.domain.Rejection;
import org.waybill.domain.order.LineId;

/**
 * The lines that a request about a document names, in its order.
 *
 * @param area of the document, by which refusals are named
 */
public record NamedLines(String area, List<LineId> lines) {

    public NamedLines {
        lines = List.copyOf(lines);
    }

    /** A refusal of those that the document does not have; null if it has them all. */
    public @Nullable Rejection unknown(Set<LineId> known) {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < lines.size(); i++) {
            if (!known.contains(lines.get(i))) {
                faults.add(fault(i, "There is no line %s in it.".formatted(lines.get(i))));
            }
        }
        return refusal("line-unknown", faults);
    }

    /** A refusal of those that are named again; null if each is named once. */
    public @Nullable Rejection twice() {
        var seen = new HashSet<LineId>();
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < lines.size(); i++) {
            if (!seen.add(lines.get(i))) {
                faults.add(fault(i, "Line %s is given twice.".formatted(lines.get(i))));
            }
        }
        return refusal("line-twice", faults);
    }

    private static Fault fault(int line, String detail) {
        return new Fault("/lines/%d/lineId".formatted(line), detail);
    }

    private @Nullable Rejection refusal(String reason, List<Fault> faults) {
        return faults.isEmpty()
                ? null
                : Rejection.unacceptable(area + "." + reason, faults.getFirst().detail(), faults);
    }
}
