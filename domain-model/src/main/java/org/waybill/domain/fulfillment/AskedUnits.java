package org.waybill.domain.fulfillment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Fault;
import org.waybill.domain.Rejection;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;

/**
 * The units of lines that a request names, each with its place in the request.
 *
 * @param places in the order named
 */
record AskedUnits(List<Place> places) {

    /** Units of a line, and the JSON pointer to where the request names them. */
    record Place(String pointer, LineCount count) {}

    static AskedUnits ofLines(List<LineCount> lines) {
        return new AskedUnits(places("", lines));
    }

    static AskedUnits ofPackages(List<Parcel> packages) {
        var places = new ArrayList<Place>();
        for (int i = 0; i < packages.size(); i++) {
            places.addAll(places("/packages/" + i, packages.get(i).lines()));
        }
        return new AskedUnits(places);
    }

    private static List<Place> places(String parent, List<LineCount> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Place(parent + "/lines/" + i, lines.get(i)))
                .toList();
    }

    /**
     * Why the work cannot give these units; null if it can. A line named twice counts twice.
     *
     * @param most how many units of a line there are to give
     * @param what what those units are
     */
    @Nullable Rejection refusal(FulfillmentOrder work, ToIntFunction<WorkLine> most, String what) {
        var unknown = unknown(work);
        if (!unknown.isEmpty()) {
            return Rejection.unacceptable(
                    "fulfillment.line-unknown", unknown.getFirst().detail(), unknown);
        }
        var tooMany = tooMany(work, most, what);
        return tooMany.isEmpty()
                ? null
                : Rejection.conflict("fulfillment.quantity", tooMany.getFirst().detail(), tooMany);
    }

    private List<Fault> unknown(FulfillmentOrder work) {
        return places.stream()
                .filter(place -> !work.lines().containsKey(place.count().lineId()))
                .map(
                        place ->
                                new Fault(
                                        place.pointer() + "/lineId",
                                        "There is no line %s in it."
                                                .formatted(place.count().lineId())))
                .toList();
    }

    private List<Fault> tooMany(FulfillmentOrder work, ToIntFunction<WorkLine> most, String what) {
        var sums = new HashMap<LineId, Long>();
        var faults = new ArrayList<Fault>();
        for (var place : places) {
            var count = place.count();
            var line = work.lines().get(count.lineId());
            int there = line == null ? 0 : most.applyAsInt(line);
            if (sums.merge(count.lineId(), (long) count.quantity(), Long::sum) > there) {
                var detail = "Of line %s, %d are %s.".formatted(count.lineId(), there, what);
                faults.add(new Fault(place.pointer() + "/quantity", detail));
            }
        }
        return faults;
    }
}
