package org.waybill.projection.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.sourcing.Candidate;
import org.waybill.domain.stock.Availability;
import org.waybill.domain.stock.Explanation;
import org.waybill.domain.stock.Position;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.Terms;

/**
 * A step of a sum about availability, as it is told to the person who asks why.
 *
 * @param part which part of the sum, or {@code LEFT_OUT} for a location that does not count and
 *     {@code COMPONENT} for what a kit is made of
 * @param location where; null for the network
 * @param quantity what it adds, or takes where it is negative
 * @param sum what there is after it
 * @param text the same in words
 */
public record AvailabilityStep(
        String part, @Nullable String location, long quantity, long sum, String text) {

    /**
     * The steps of a sum.
     *
     * @param terms under which it was made
     * @param filter why a location is left out; null for one that counts
     */
    static List<AvailabilityStep> of(
            Availability sum,
            Stock stock,
            Terms terms,
            Function<LocationId, Candidate.@Nullable Filter> filter) {
        var steps = new ArrayList<AvailabilityStep>();
        stock.positions()
                .forEach(
                        (location, position) -> {
                            var why = filter.apply(location);
                            if (why != null) {
                                steps.add(leftOut(location, position, why));
                            }
                        });
        Explanation.of(sum, Availability.parts(terms, stock)).forEach(step -> steps.add(of(step)));
        return List.copyOf(steps);
    }

    /** A kit is as available as its scarcest component. */
    static List<AvailabilityStep> ofKit(List<AvailabilityView.Component> parts) {
        var steps = new ArrayList<AvailabilityStep>();
        long least = Availability.ENDLESS;
        for (var part : parts) {
            long kits =
                    part.unlimited() ? Availability.ENDLESS : part.available() / part.quantity();
            least = Math.min(least, kits);
            var text =
                    part.unlimited()
                            ? "There is no end to %s.".formatted(part.sku())
                            : "%d of %s make %d, at %d each."
                                    .formatted(part.available(), part.sku(), kits, part.quantity());
            steps.add(new AvailabilityStep("COMPONENT", null, kits, least, text));
        }
        return List.copyOf(steps);
    }

    private static AvailabilityStep leftOut(
            LocationId location, Position position, Candidate.Filter why) {
        var text =
                "%s does not count with its %d: it %s."
                        .formatted(location, position.onHand(), words(why));
        return new AvailabilityStep("LEFT_OUT", location.value(), 0, 0, text);
    }

    private static String words(Candidate.Filter why) {
        return switch (why) {
            case DISABLED -> "is disabled";
            case NOT_OF_THE_CHANNEL -> "does not serve the channel";
            case DOES_NOT_SHIP -> "does not ship";
            case DOES_NOT_HAND_OUT -> "hands nothing out";
            case NOT_WHERE_IT_IS_COLLECTED -> "is not where it is collected";
        };
    }

    private static AvailabilityStep of(Explanation.Step step) {
        var place = step.location();
        return new AvailabilityStep(
                step.part().name(),
                place == null ? null : place.value(),
                step.quantity(),
                step.sum(),
                words(step.part(), Math.abs(step.quantity()), place));
    }

    private static String words(Explanation.Part part, long units, @Nullable LocationId location) {
        var words =
                switch (part) {
                    case ON_HAND -> "%d on hand at %s.";
                    case ASIDE -> "%d of them not for sale.";
                    case RESERVED -> "%d promised to orders that %s has to do.";
                    case SAFETY_STOCK -> "%d kept back by the safety stock of %s.";
                    case PROMISED_BEYOND -> "%d promised at %s beyond what it has: it offers none.";
                    case SUPPLY -> "%d expected by then.";
                    case UNROUTED -> "%d promised and not yet at a location, carts included.";
                    case MISSING -> "%d that others have to find for locations that lack them.";
                    case PREORDERED -> "%d pre-ordered and not due yet: they take nothing.";
                    case THRESHOLD -> "%d withheld from the channel.";
                    case QUOTAS -> "%d kept for other channels.";
                    case BACKORDER -> "%d may be promised beyond what is there.";
                    case PREORDER -> "%d may be promised before there are any.";
                    case NOT_BELOW_ZERO -> "%d that are lacking do not count: none is the least.";
                    case UNLIMITED -> "There is no end to what may be promised.";
                    case CAP -> "%d beyond the most that the channel may promise.";
                };
        return words.formatted(units, location);
    }
}
