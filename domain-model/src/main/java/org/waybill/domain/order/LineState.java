package org.waybill.domain.order;

import java.util.ArrayList;
import java.util.List;

/**
 * What has become of a line. {@code ordered = open + shipped + cancelled}, always.
 *
 * @param line as placed
 * @param reserved units promised and not yet shipped or cancelled
 * @param assigned of those, units that a location was given
 * @param refusals which locations would not do it, and why
 */
public record LineState(
        OrderLine line,
        int reserved,
        int assigned,
        int shipped,
        int delivered,
        int cancelled,
        List<Refusal> refusals) {

    public LineState {
        refusals = List.copyOf(refusals);
    }

    static LineState placed(OrderLine line) {
        return new LineState(line, 0, 0, 0, 0, 0, List.of());
    }

    /** Units neither shipped nor cancelled. */
    public int open() {
        return line.quantity() - shipped - cancelled;
    }

    /** Open units that no location was given. */
    public int unassigned() {
        return open() - assigned;
    }

    /** How often a location that was given it did not do it. */
    public int attempts() {
        return (int) refusals.stream().filter(refusal -> refusal.reason().counts()).count();
    }

    LineState reserve() {
        return new LineState(line, open(), assigned, shipped, delivered, cancelled, refusals);
    }

    LineState assign(int units) {
        return new LineState(
                line, reserved, assigned + units, shipped, delivered, cancelled, refusals);
    }

    LineState refuse(Refusal refusal) {
        var all = new ArrayList<>(refusals);
        all.add(refusal);
        return new LineState(
                line, reserved, assigned - refusal.quantity(), shipped, delivered, cancelled, all);
    }

    LineState ship(int units) {
        return new LineState(
                line,
                reserved - units,
                assigned - units,
                shipped + units,
                delivered,
                cancelled,
                refusals);
    }

    LineState deliver(int units) {
        return new LineState(
                line, reserved, assigned, shipped, delivered + units, cancelled, refusals);
    }

    LineState cancel(int units) {
        int stillReserved = Math.max(0, reserved - units);
        return new LineState(
                line, stillReserved, assigned, shipped, delivered, cancelled + units, refusals);
    }
}
