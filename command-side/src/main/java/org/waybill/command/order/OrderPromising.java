package org.waybill.command.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.network.Configuration;
import org.waybill.command.network.Goods;
import org.waybill.command.network.Measures;
import org.waybill.command.network.Origins;
import org.waybill.domain.calendar.Processing;
import org.waybill.domain.order.Allotment;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.OrderLine;
import org.waybill.domain.promise.Freight;
import org.waybill.domain.promise.OrderPromises;
import org.waybill.domain.promise.Origin;
import org.waybill.domain.promise.PartPromise;
import org.waybill.domain.promise.PartQuestion;
import org.waybill.domain.promise.Repromise;
import org.waybill.domain.sourcing.optimum.HazmatClass;
import org.waybill.domain.sourcing.optimum.ServiceId;

/** Says when the parts of an order are there, from calendars and carriers as they are now. */
@Component
class OrderPromising {

    private final Configuration configuration;
    private final Origins origins;
    private final Measures measures;
    private final Goods goods;

    OrderPromising(Configuration configuration, Origins origins, Measures measures, Goods goods) {
        this.configuration = configuration;
        this.origins = origins;
        this.measures = measures;
        this.goods = goods;
    }

    /**
     * What a part is asked about.
     *
     * @param chosen the service that was planned; null if none was
     * @param workday on which its location has room for it; null where its days are not limited
     * @param packed whether nothing is left to be done but to wait for the carrier
     * @param at when the location begins with it
     */
    record Asked(
            Allotment part,
            @Nullable ServiceId chosen,
            @Nullable LocalDate workday,
            boolean packed,
            Instant at) {}

    /** Promises the parts that an order was just given. */
    void promise(Aggregate<OrderAggregate> order, List<Asked> asked, Instant at) {
        var now = order.invoke(OrderAggregate::state);
        var answers = new ArrayList<PartPromise>();
        for (var part : asked) {
            var answer = answer(now, part);
            if (answer != null) {
                answers.add(answer);
            }
        }
        var key = now.asPlaced().order();
        var events = OrderPromises.promise(now, key, answers, Repromise.ROUTED, at);
        order.execute(shell -> shell.record(events));
    }

    /** When a part is there; null if nobody can say. */
    @Nullable PartPromise answer(Order order, Asked asked) {
        var at = asked.at();
        var origin = origin(asked);
        if (origin == null) {
            return null;
        }
        var placed = order.asPlaced();
        var to = placed.shipTo();
        var question =
                new PartQuestion(
                        asked.part().fulfillment(),
                        placed.method(),
                        origin,
                        to == null ? null : origins.delivery(to, at),
                        freight(order, asked.part()),
                        hazmat(order, asked.part()),
                        placed.lines().getFirst().unitPrice().currency(),
                        asked.chosen(),
                        placed.wish() == null ? null : placed.wish().deliverBy(),
                        at);
        return question.answer(configuration.carriers());
    }

    private @Nullable Origin origin(Asked asked) {
        var origin = origins.origin(asked.part().location(), asked.at(), 0);
        if (origin == null) {
            return null;
        }
        var begun = asked.packed() ? origin.working(Processing.NONE) : origin;
        return asked.workday() == null ? begun : begun.on(asked.workday());
    }

    /** By weight alone, as routing looks at it. */
    private Freight freight(Order order, Allotment part) {
        var items = new ArrayList<Freight.Item>();
        for (var count : part.lines()) {
            items.add(
                    new Freight.Item(
                            count.quantity(), measures.grams(line(order, count).sku()), 0));
        }
        return new Freight(items);
    }

    private Set<HazmatClass> hazmat(Order order, Allotment part) {
        return part.lines().stream()
                .map(count -> goods.hazmat(line(order, count).sku()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static OrderLine line(Order order, LineCount count) {
        return Objects.requireNonNull(order.lines().get(count.lineId())).line();
    }
}
