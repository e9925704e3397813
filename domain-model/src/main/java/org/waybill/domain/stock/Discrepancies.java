package org.waybill.domain.stock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.waybill.domain.order.LineId;
import org.waybill.domain.stock.Discrepancy.Kind;

/** What came by a document's lines that should not have, and what should have and did not. */
public final class Discrepancies {

    private Discrepancies() {}

    /**
     * All there are.
     *
     * @param ended whether nothing more will come, so that what is missing is short
     */
    public static List<Discrepancy> of(
            SequencedMap<LineId, ? extends ExpectedLine> lines, boolean ended) {
        var found = new ArrayList<Discrepancy>();
        lines.forEach(
                (id, line) -> {
                    if (line.surplus() > 0) {
                        found.add(new Discrepancy(id, Kind.OVER, line.surplus()));
                    }
                    if (ended && line.missing() > 0) {
                        found.add(new Discrepancy(id, Kind.SHORT, line.missing()));
                    }
                });
        return found;
    }

    /** Of units that come by known lines, those that should not. */
    public static List<Discrepancy> over(
            Map<LineId, ? extends ExpectedLine> lines, List<Arrival> arrivals) {
        var sums = new LinkedHashMap<LineId, Long>();
        arrivals.forEach(a -> sums.merge(a.lineId(), (long) a.quantity(), Long::sum));
        var found = new ArrayList<Discrepancy>();
        sums.forEach(
                (id, came) -> {
                    long over = came - Objects.requireNonNull(lines.get(id)).missing();
                    if (over > 0) {
                        found.add(new Discrepancy(id, Kind.OVER, over));
                    }
                });
        return found;
    }

    /** What is missing, once nothing more will come. */
    public static List<Discrepancy> missing(SequencedMap<LineId, ? extends ExpectedLine> lines) {
        return of(lines, true).stream().filter(one -> one.kind() == Kind.SHORT).toList();
    }
}
