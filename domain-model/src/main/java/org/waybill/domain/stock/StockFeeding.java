package org.waybill.domain.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.waybill.domain.Decision;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.StockCommand.TakeMessage;
import org.waybill.domain.stock.StockEvent.CountTaken;
import org.waybill.domain.stock.StockEvent.MessageAbsorbed;
import org.waybill.domain.stock.StockEvent.MessageApplied;
import org.waybill.domain.stock.StockEvent.MessagePending;
import org.waybill.domain.stock.StockEvent.PendingApplied;

/**
 * The rules of messages about a position, which may arrive in any order. In whatever order they do,
 * the position comes to the newest count and all that happened after it.
 */
final class StockFeeding {

    private StockFeeding() {}

    static Decision<StockEvent> take(Stock stock, TakeMessage c) {
        var message = c.message();
        var position = stock.at(c.location());
        if (position.reckoning().covers(message)) {
            return Decision.accept(absorbed(c.sku(), c.location(), message, position));
        }
        if (message.absolute()) {
            return count(position, c);
        }
        long after = position.onHand() + message.units();
        if (after > StockDecisions.MOST_ON_HAND) {
            return StockDecisions.tooMuch(c.location());
        }
        return after < 0
                ? Decision.accept(pending(c, message.units()))
                : Decision.accept(applied(c, message.units()));
    }

    /** What has left since and was not there waits, as part of the count, until it is explained. */
    private static Decision<StockEvent> count(Position position, TakeMessage c) {
        long net = c.message().units() + c.movedSince();
        if (net > StockDecisions.MOST_ON_HAND) {
            return StockDecisions.tooMuch(c.location());
        }
        var counted = applied(c, Math.max(0, net) - position.onHand());
        return net < 0
                ? Decision.accept(List.of(counted, pending(c, net)))
                : Decision.accept(counted);
    }

    /**
     * What follows for the messages that wait where events happened: those that a count has seen
     * end, and those that fit now are applied, the earliest first.
     */
    static List<StockEvent> settle(Stock before, List<StockEvent> events) {
        var waiting =
                events.stream()
                        .flatMap(StockFeeding::place)
                        .distinct()
                        .filter(place -> !before.at(place).reckoning().waiting().isEmpty())
                        .toList();
        if (waiting.isEmpty()) {
            return List.of();
        }
        var after = before;
        for (var event : events) {
            after = after.evolve(event);
        }
        var more = new ArrayList<StockEvent>();
        for (var location : waiting) {
            more.addAll(settle(events.getFirst().sku(), location, after.at(location)));
        }
        return more;
    }

    private static List<StockEvent> settle(Sku sku, LocationId location, Position position) {
        var events = new ArrayList<StockEvent>();
        long onHand = position.onHand();
        for (var one : position.reckoning().waiting()) {
            if (position.reckoning().covers(one.message())) {
                events.add(absorbed(sku, location, one.message(), position));
            } else if (onHand + one.delta() >= 0) {
                events.add(new PendingApplied(sku, location, one.message(), one.delta()));
                onHand += one.delta();
            }
        }
        return events;
    }

    private static Stream<LocationId> place(StockEvent event) {
        return event instanceof CountTaken counted
                ? Stream.of(counted.location())
                : StockMovement.of(event).map(StockMovement::location).stream();
    }

    private static StockEvent applied(TakeMessage c, long delta) {
        return new MessageApplied(c.sku(), c.location(), c.message(), delta);
    }

    private static StockEvent pending(TakeMessage c, long delta) {
        return new MessagePending(c.sku(), c.location(), c.message(), delta);
    }

    private static StockEvent absorbed(
            Sku sku, LocationId location, FeedMessage message, Position position) {
        var countedAt = Objects.requireNonNull(position.reckoning().countedAt());
        return new MessageAbsorbed(sku, location, message, countedAt);
    }
}
