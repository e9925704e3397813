package org.waybill.benchmark.olist;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an order's row means, said as steps. {@code docs/replays.md} has it as a table. */
public final class Mapping {

    /** The data do not say when an order was canceled: so long after it was last heard of. */
    static final Duration UNTIL_CANCELED = Duration.ofDays(1);

    private Mapping() {}

    /** The steps, in the order they follow each other. */
    public static List<Step> steps(OlistOrder order) {
        var steps = new ArrayList<Step>();
        if (order.supplied()) {
            order.wanted()
                    .forEach(line -> steps.add(new Step.Receive(order, order.purchased(), line)));
        }
        steps.add(new Step.Place(order, order.purchased()));
        if (order.supplied()) {
            work(order, steps);
        } else {
            wait(order, steps);
        }
        return steps;
    }

    /** Nobody can accept it; so its approval is the end of a hold. */
    private static void wait(OlistOrder order, List<Step> steps) {
        steps.add(new Step.AwaitPayment(order, order.purchased()));
        if (order.approved() != null) {
            steps.add(new Step.Approve(order, later(order.purchased(), order.approved())));
        }
        if (order.fate() == Fate.CANCELLED) {
            steps.add(cancel(order));
        }
    }

    private static void work(OlistOrder order, List<Step> steps) {
        var accepted =
                later(
                        order.purchased(),
                        order.approved() == null ? order.carrier() : order.approved());
        switch (order.fate()) {
            case ACCEPTED -> steps.add(new Step.Accept(order, accepted));
            case PICKED -> {
                steps.add(new Step.Accept(order, accepted));
                steps.add(new Step.Pick(order, accepted));
            }
            case SHIPPED, DELIVERED -> {
                steps.add(new Step.Accept(order, accepted));
                ship(order, accepted, steps);
            }
            case CANCELLED -> {
                if (order.approved() != null) {
                    steps.add(new Step.Accept(order, accepted));
                }
                var cancel = cancel(order);
                steps.add(cancel);
                order.wanted()
                        .forEach(line -> steps.add(new Step.Withdraw(order, cancel.at(), line)));
            }
            case WAITING -> throw new IllegalStateException("waits, yet is supplied");
        }
    }

    private static void ship(OlistOrder order, Instant accepted, List<Step> steps) {
        var taken = Objects.requireNonNullElse(handedOver(order), accepted);
        var shipped = later(accepted, taken);
        steps.add(new Step.Pick(order, shipped));
        steps.add(new Step.Pack(order, shipped));
        steps.add(new Step.Ship(order, shipped));
        var moving = new Step.Scan(order, shipped, false, taken);
        if (order.fate() != Fate.DELIVERED) {
            steps.add(moving);
            return;
        }
        var arrived =
                order.delivered() == null ? later(shipped, order.estimated()) : order.delivered();
        var delivered = new Step.Scan(order, later(shipped, arrived), true, arrived);
        Stream.of(moving, delivered)
                .sorted(Comparator.comparing(Step.Scan::at).thenComparing(Step.Scan::occurredAt))
                .forEach(steps::add);
    }

    /** When the carrier took it, or was to take it where the data do not say. */
    private static @Nullable Instant handedOver(OlistOrder order) {
        return order.carrier() == null ? order.shippingLimit() : order.carrier();
    }

    private static Step.Cancel cancel(OlistOrder order) {
        var heard = later(order.purchased(), order.approved());
        return new Step.Cancel(order, heard.plus(UNTIL_CANCELED), "canceled");
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }
}
