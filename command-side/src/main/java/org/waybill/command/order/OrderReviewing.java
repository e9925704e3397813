package org.waybill.command.order;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.fulfillment.FulfillmentAggregate;
import org.waybill.domain.fulfillment.FulfillmentStatus;
import org.waybill.domain.order.Allotment;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.OrderCommand.ReviewPromise;
import org.waybill.domain.promise.Course;
import org.waybill.domain.promise.OrderPromise;
import org.waybill.domain.promise.OrderPromises;
import org.waybill.domain.promise.PartPromise;
import org.waybill.domain.promise.Step;

/** Looks again at what an order's customer was promised, and promises anew where that changed. */
@Component
class OrderReviewing {

    private final Repository<OrderAggregate> orders;
    private final Repository<FulfillmentAggregate> fulfillments;
    private final OrderPromising promising;
    private final Clock clock;

    OrderReviewing(
            Repository<OrderAggregate> orders,
            Repository<FulfillmentAggregate> fulfillments,
            OrderPromising promising,
            Clock clock) {
        this.clock = clock;
        this.orders = orders;
        this.fulfillments = fulfillments;
        this.promising = promising;
    }

    @CommandHandler
    void on(ReviewPromise c) {
        var order = orders.load(c.order().address());
        var state = order.invoke(OrderAggregate::state);
        var standing = OrderPromises.standing(state);
        if (standing == null || state.ended() != null) {
            return;
        }
        // Who was not there when it was time to look does not look into the past.
        var now = clock.instant().isAfter(c.at()) ? clock.instant() : c.at();
        var answers = new ArrayList<PartPromise>();
        for (var told : standing.parts()) {
            var answer = review(state, standing, told, now);
            if (answer != null) {
                answers.add(answer);
            }
        }
        var events = OrderPromises.promise(state, c.order(), answers, c.why(), now);
        order.execute(shell -> shell.record(events));
    }

    /**
     * A part that has not left is asked about as it was begun; where its carrier has come by then,
     * as if it were begun now.
     */
    private @Nullable PartPromise review(
            Order state, OrderPromise standing, PartPromise told, Instant now) {
        var part = Objects.requireNonNull(state.allotment(told.fulfillment()));
        var status = status(part);
        if (status.ended() || status == FulfillmentStatus.READY) {
            return null;
        }
        boolean packed = status == FulfillmentStatus.PACKED;
        var again = ask(state, part, told, packed, standing.at());
        return again != null && again.leaveBy().isBefore(now)
                ? ask(state, part, told, packed, now)
                : again;
    }

    private @Nullable PartPromise ask(
            Order state, Allotment part, PartPromise told, boolean packed, Instant at) {
        var carrier = told.carrier();
        var chosen =
                carrier == null || told.service() == null
                        ? null
                        : Course.id(carrier, told.service());
        return promising.answer(
                state, new OrderPromising.Asked(part, chosen, room(told), packed, at));
    }

    /** The day on which its location had room for it, where it had to wait for that. */
    private static @Nullable LocalDate room(PartPromise told) {
        return told.steps().stream()
                .filter(step -> step.kind() == Step.Kind.ROOM)
                .map(Step::to)
                .findFirst()
                .orElse(null);
    }

    private FulfillmentStatus status(Allotment part) {
        return fulfillments
                .load(part.fulfillment().address())
                .invoke(shell -> shell.state().status());
    }
}
