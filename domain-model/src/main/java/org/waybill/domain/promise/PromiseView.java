package org.waybill.domain.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.order.Order;
import org.waybill.domain.promise.Course.Window;

/**
 * What an order's customer is promised, as it is told.
 *
 * @param earliest the first date on which all of it can be there
 * @param latest the last date on which all of it should be there
 * @param firstLatest the same of the first promise
 * @param changes how often it was promised anew
 * @param promisedAt when this was promised
 */
public record PromiseView(
        LocalDate earliest,
        LocalDate latest,
        LocalDate firstLatest,
        int changes,
        Instant promisedAt,
        List<Part> parts) {

    /** The same of a part, and how it came about. */
    public record Part(
            String fulfillmentId,
            String location,
            @Nullable String carrier,
            @Nullable String service,
            Instant readyFrom,
            @Nullable LocalDate shipBy,
            Instant leaveBy,
            LocalDate earliest,
            LocalDate latest,
            @Nullable Window window,
            List<Component> components) {

        static Part of(PartPromise part) {
            return new Part(
                    part.fulfillment().value(),
                    part.location().value(),
                    part.carrier() == null ? null : part.carrier().value(),
                    part.service(),
                    part.readyFrom(),
                    part.shipBy(),
                    part.leaveBy(),
                    part.earliest(),
                    part.latest(),
                    part.window(),
                    part.steps().stream().map(Component::of).toList());
        }
    }

    /** A part of the way, by dates where it happens. */
    public record Component(Step.Kind step, LocalDate from, LocalDate to, List<Step.Wait> why) {

        static Component of(Step step) {
            return new Component(step.kind(), step.from(), step.to(), step.why());
        }
    }

    /** Tells an order's promise; null where there is none. */
    public static @Nullable PromiseView of(Order order) {
        var standing = order.promised();
        var promise = OrderPromises.standing(order);
        if (standing == null || promise == null) {
            return null;
        }
        return new PromiseView(
                promise.earliest(),
                promise.latest(),
                standing.firstLatest(),
                standing.times(),
                promise.at(),
                promise.parts().stream().map(Part::of).toList());
    }
}
