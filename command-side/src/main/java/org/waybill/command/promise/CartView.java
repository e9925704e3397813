package org.waybill.command.promise;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Destination;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.Method;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;
import org.waybill.domain.sourcing.optimum.HazmatClass;

/**
 * What is asked about, checked and looked up.
 *
 * @param held whether a cart holds the lines already, so that nobody else's promises matter
 * @param currency in which costs are told
 * @param complete whether all of it has to come in one shipment
 */
record CartView(
        ChannelId channel,
        List<Line> lines,
        boolean held,
        @Nullable Destination shipTo,
        @Nullable LocationId pickupLocation,
        List<Method> methods,
        String currency,
        boolean complete,
        Instant at) {

    /**
     * Units of a SKU.
     *
     * @param requirements what one unit takes from stock; empty where that is not counted
     * @param grams weight of one
     * @param cubicMillimetres size of one; 0 if it is not known
     * @param group lines of the same group stay together; null if it is in none
     * @param hazmat its class; null if it is harmless
     */
    record Line(
            LineId line,
            Sku sku,
            int quantity,
            List<Component> requirements,
            long grams,
            long cubicMillimetres,
            @Nullable String group,
            @Nullable HazmatClass hazmat) {}

    /** The hazmat classes in it. */
    Set<HazmatClass> hazmat() {
        return lines.stream()
                .map(Line::hazmat)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Which of those somebody refuses. */
    Set<HazmatClass> refused(Collection<String> classes) {
        return HazmatClass.refused(hazmat(), classes.stream().map(HazmatClass::new).toList());
    }

    /** The SKUs that it takes from stock. */
    SortedSet<Sku> skus() {
        return new TreeSet<>(needs().keySet());
    }

    /** Units of all lines. */
    long units() {
        return lines.stream().mapToLong(Line::quantity).sum();
    }

    /** Whether nothing of it is counted. */
    boolean uncounted() {
        return lines.stream().allMatch(line -> line.requirements().isEmpty());
    }

    /** Units of stock that all of it takes. */
    SortedMap<Sku, Long> needs() {
        var needs = new TreeMap<Sku, Long>();
        for (var line : lines) {
            for (var one : line.requirements()) {
                needs.merge(one.sku(), (long) line.quantity() * one.quantity(), Math::addExact);
            }
        }
        return needs;
    }

    /** Units of a line that so much stock is enough for. */
    static long unitsOf(Line line, Map<Sku, Long> stock) {
        return line.requirements().stream()
                .mapToLong(one -> stock.getOrDefault(one.sku(), 0L) / one.quantity())
                .min()
                .orElse(line.quantity());
    }
}
