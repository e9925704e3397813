package org.waybill.domain.fulfillment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentAccepted;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentHandedOver;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentLinesCancelled;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentPacked;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentPicked;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentReady;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRejected;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRequested;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentShipped;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentWithdrawn;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.domain.shipment.ShipmentId;

/**
 * A location's part of an order, as its history has made it.
 *
 * @param version the number of its events
 * @param requested how it was asked for; null before that
 * @param status where it stands
 * @param lines what has become of each line, in the order given
 * @param packages what was packed
 * @param codeHash digest of the customer's code; null until it is ready
 * @param shipment what it became; null until it is shipped
 */
public record FulfillmentOrder(
        long version,
        @Nullable FulfillmentRequested requested,
        FulfillmentStatus status,
        SequencedMap<LineId, WorkLine> lines,
        List<Parcel> packages,
        @Nullable String codeHash,
        @Nullable ShipmentId shipment) {

    /** Before anything happened. */
    public static final FulfillmentOrder NONE =
            new FulfillmentOrder(
                    0,
                    null,
                    FulfillmentStatus.REQUESTED,
                    new LinkedHashMap<>(),
                    List.of(),
                    null,
                    null);

    public FulfillmentOrder {
        lines = Collections.unmodifiableSequencedMap(lines);
        packages = List.copyOf(packages);
    }

    /** How it was asked for. */
    public FulfillmentRequested asRequested() {
        return Objects.requireNonNull(requested, "not requested");
    }

    /** What it has to deliver, line by line. */
    public List<LineCount> due() {
        return lines.values().stream()
                .filter(line -> line.due() > 0)
                .map(line -> new LineCount(line.line().lineId(), line.due()))
                .toList();
    }

    /** It after an event. */
    public FulfillmentOrder evolve(FulfillmentEvent event) {
        return switch (event) {
            case FulfillmentRequested e -> requested(e);
            case FulfillmentAccepted e -> with(FulfillmentStatus.ACCEPTED, lines, packages);
            case FulfillmentRejected e -> rejected(e);
            case FulfillmentPicked e -> worked(counted(e.lines(), WorkLine::pick), packages);
            case FulfillmentPacked e -> packed(e);
            case FulfillmentReady e ->
                    new FulfillmentOrder(
                            version + 1,
                            requested,
                            FulfillmentStatus.READY,
                            lines,
                            packages,
                            e.codeHash(),
                            shipment);
            case FulfillmentShipped e ->
                    new FulfillmentOrder(
                            version + 1,
                            requested,
                            FulfillmentStatus.SHIPPED,
                            lines,
                            packages,
                            codeHash,
                            e.shipment());
            case FulfillmentHandedOver e -> with(FulfillmentStatus.HANDED_OVER, lines, packages);
            case FulfillmentWithdrawn e -> cancelled(e.lines());
            case FulfillmentLinesCancelled e -> cancelled(e.lines());
        };
    }

    private FulfillmentOrder requested(FulfillmentRequested e) {
        var given = new LinkedHashMap<LineId, WorkLine>();
        e.lines().forEach(line -> given.put(line.lineId(), WorkLine.given(line)));
        return new FulfillmentOrder(
                version + 1, e, FulfillmentStatus.REQUESTED, given, List.of(), null, null);
    }

    private FulfillmentOrder rejected(FulfillmentRejected e) {
        var counts =
                e.lines().stream()
                        .map(line -> new LineCount(line.lineId(), line.quantity()))
                        .toList();
        var next = counted(counts, WorkLine::reject);
        return nothingDue(next)
                ? with(FulfillmentStatus.REJECTED, next, packages)
                : worked(next, packages);
    }

    private FulfillmentOrder packed(FulfillmentPacked e) {
        var next = lines;
        for (var parcel : e.packages()) {
            next = counted(next, parcel.lines(), WorkLine::pack);
        }
        var all = new ArrayList<>(packages);
        all.addAll(e.packages());
        return worked(next, all);
    }

    private FulfillmentOrder cancelled(List<LineCount> gone) {
        var next = counted(gone, WorkLine::cancel);
        if (nothingDue(next)) {
            return with(FulfillmentStatus.CANCELLED, next, packages);
        }
        boolean repack = packedUnits(next) < packedUnits(lines);
        if (!repack) {
            return status == FulfillmentStatus.READY
                    ? with(status, next, packages)
                    : worked(next, packages);
        }
        next.replaceAll((id, line) -> line.unpack());
        return worked(next, List.of());
    }

    /** The status that the work done so far amounts to; before anything is picked, what it was. */
    private FulfillmentOrder worked(SequencedMap<LineId, WorkLine> next, List<Parcel> parcels) {
        boolean anyPicked = next.values().stream().anyMatch(line -> line.picked() > 0);
        boolean allPicked = next.values().stream().allMatch(line -> line.toPick() == 0);
        boolean allPacked =
                allPicked && next.values().stream().allMatch(line -> line.toPack() == 0);
        if (!anyPicked) {
            return with(
                    status == FulfillmentStatus.REQUESTED ? status : FulfillmentStatus.ACCEPTED,
                    next,
                    parcels);
        }
        if (allPacked) {
            return with(FulfillmentStatus.PACKED, next, parcels);
        }
        return with(
                allPicked ? FulfillmentStatus.PICKED : FulfillmentStatus.PICKING, next, parcels);
    }

    private SequencedMap<LineId, WorkLine> counted(
            List<LineCount> counts, BiFunction<WorkLine, Integer, WorkLine> change) {
        return counted(lines, counts, change);
    }

    private static SequencedMap<LineId, WorkLine> counted(
            Map<LineId, WorkLine> lines,
            List<LineCount> counts,
            BiFunction<WorkLine, Integer, WorkLine> change) {
        var next = new LinkedHashMap<>(lines);
        counts.forEach(
                count ->
                        next.computeIfPresent(
                                count.lineId(),
                                (id, line) -> change.apply(line, count.quantity())));
        return next;
    }

    private static boolean nothingDue(Map<LineId, WorkLine> lines) {
        return lines.values().stream().allMatch(line -> line.due() == 0);
    }

    private static int packedUnits(Map<LineId, WorkLine> lines) {
        return lines.values().stream().mapToInt(WorkLine::packed).sum();
    }

    private FulfillmentOrder with(
            FulfillmentStatus next, SequencedMap<LineId, WorkLine> work, List<Parcel> parcels) {
        return new FulfillmentOrder(
                version + 1, requested, next, work, parcels, codeHash, shipment);
    }
}
