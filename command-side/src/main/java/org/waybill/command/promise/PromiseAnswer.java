package org.waybill.command.promise;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Money;
import org.waybill.domain.order.Method;
import org.waybill.domain.promise.Step;

/**
 * How a cart could come to its customer.
 *
 * @param unavailable what is not possible, and why
 * @param position of the log, up to which the stock was seen
 */
record PromiseAnswer(List<Option> options, List<Unavailable> unavailable, long position) {

    /**
     * A way that is possible.
     *
     * @param carrier null for what is collected
     * @param promise when all of it is there
     * @param cost what it costs to send, in whole
     * @param components how the promise of the shipment that is there last came about
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Option(
            Method method,
            @Nullable String carrier,
            @Nullable String service,
            List<String> locations,
            Promised promise,
            Money cost,
            CostParts costParts,
            long carbonGrams,
            List<Shipment> shipments,
            List<Component> components) {}

    /**
     * When.
     *
     * @param earliest the first date on which it can be there
     * @param latest the last date on which it should be there
     * @param shipBy when the carrier takes it; null for what is collected
     * @param readyFrom when it is ready at the location
     * @param readyUntil for what is collected, the end of the hours in which it gets ready
     * @param window for a courier of the same day, when it is brought
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Promised(
            LocalDate earliest,
            LocalDate latest,
            @Nullable LocalDate shipBy,
            Instant readyFrom,
            @Nullable Instant readyUntil,
            @Nullable Span window) {}

    /** From one moment to another. */
    record Span(Instant from, Instant to) {}

    /** What the cost is made of. */
    record CostParts(Money parcel, Money handling, Money labor) {}

    /** What one location sends. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shipment(
            String location,
            @Nullable String zone,
            @Nullable Long metres,
            long chargeableGrams,
            Promised promise,
            Money cost,
            long carbonGrams,
            List<Line> lines) {}

    /** Units of a line. */
    record Line(String line, int quantity) {}

    /** A part of the way, by dates where it happens. */
    record Component(Step.Kind step, LocalDate from, LocalDate to, List<Step.Wait> why) {

        static Component of(Step step) {
            return new Component(step.kind(), step.from(), step.to(), step.why());
        }
    }

    /**
     * What is not possible: a line, a method, or a carrier's service.
     *
     * @param available units of the line that there would be
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Unavailable(
            @Nullable Method method,
            @Nullable String carrier,
            @Nullable String service,
            @Nullable String line,
            @Nullable String sku,
            String reason,
            @Nullable Long asked,
            @Nullable Long available) {

        static Unavailable line(CartView.Line line, long available) {
            return new Unavailable(
                    null,
                    null,
                    null,
                    line.line().value(),
                    line.sku().value(),
                    "NOT_ENOUGH",
                    (long) line.quantity(),
                    available);
        }

        static Unavailable method(Method method, String reason) {
            return service(method, null, null, reason);
        }

        static Unavailable service(
                Method method, @Nullable String carrier, @Nullable String service, String reason) {
            return new Unavailable(method, carrier, service, null, null, reason, null, null);
        }
    }
}
