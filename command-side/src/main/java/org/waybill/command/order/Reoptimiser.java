package org.waybill.command.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.network.Configuration;
import org.waybill.command.order.OrderReconsidering.Seen;
import org.waybill.domain.RejectedException;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.OrderCommand;
import org.waybill.domain.order.OrderCommand.MoveOrders;
import org.waybill.domain.order.OrderCommand.ReconsiderOrder;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.order.OrderMove;
import org.waybill.domain.order.OrderMoves;
import org.waybill.domain.product.Sku;
import org.waybill.domain.routing.RoutingRequest;
import org.waybill.domain.routing.RuleBook;
import org.waybill.domain.sourcing.foresight.Move;
import org.waybill.domain.sourcing.foresight.Pool;
import org.waybill.domain.sourcing.foresight.Reoptimisation;
import org.waybill.domain.sourcing.optimum.PlannedShipment;
import org.waybill.store.Receipt;

/** Looks once more, together, at orders that no location has accepted, and moves what pays. */
@Component
class Reoptimiser {

    /** Some seconds of looking at most. */
    private static final int MOST_DECISIONS = 50_000;

    private final Configuration configuration;
    private final Clock clock;

    Reoptimiser(Configuration configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Sends commands, one after the other. */
    interface Sender {

        <R> Receipt<R> send(OrderCommand command);
    }

    /**
     * What came of it.
     *
     * @param lookedAt orders that could go otherwise
     * @param before micros of all plans before
     * @param after micros of all plans with the moves that were found
     * @param moves in order of their steps
     */
    record Outcome(
            String run, String currency, int lookedAt, long before, long after, List<Made> moves) {

        Outcome {
            moves = List.copyOf(moves);
        }

        /** What the moves save that were made, in micros. */
        long saved() {
            return moves.stream().filter(Made::made).mapToLong(one -> one.move().gain()).sum();
        }
    }

    /**
     * A move.
     *
     * @param made whether it came true; something else may have happened meanwhile
     */
    record Made(int step, OrderMove move, boolean made) {}

    /** Looks at orders. */
    Outcome look(String run, List<OrderKey> keys, boolean dry, Sender sender) {
        var rules = configuration.rules().deciding();
        var seen = seen(keys, rules, sender);
        var waiting = seen.values().stream().map(Seen::waiting).toList();
        var result = Reoptimisation.of(waiting, pool(seen.values()), MOST_DECISIONS);
        var steps = new LinkedHashMap<Integer, List<Move>>();
        result.moves()
                .forEach(
                        move ->
                                steps.computeIfAbsent(move.step(), key -> new ArrayList<>())
                                        .add(move));
        var orders = new HashMap<OrderKey, Order>();
        seen.forEach((key, one) -> orders.put(key, one.order()));
        var made = new ArrayList<Made>();
        steps.forEach(
                (step, moves) -> {
                    var own = moves(moves, orders, seen);
                    if (own.isEmpty()) {
                        return;
                    }
                    var command = command(run, step, own, rules, seen);
                    var after = dry ? null : step(command, sender);
                    if (after != null) {
                        orders.putAll(after);
                    }
                    own.forEach(move -> made.add(new Made(step, move, after != null)));
                });
        var currency = rules.rules().currency();
        return new Outcome(run, currency, seen.size(), result.before(), result.after(), made);
    }

    private SequencedMap<OrderKey, Seen> seen(
            List<OrderKey> keys, RuleBook.Live rules, Sender sender) {
        var seen = new LinkedHashMap<OrderKey, Seen>();
        for (var key : keys) {
            Receipt<Seen> receipt = sender.send(new ReconsiderOrder(key, rules, clock.instant()));
            if (receipt.result() != null) {
                seen.put(key, receipt.result());
            }
        }
        return seen;
    }

    /** What is free at the locations that were seen; what was seen last counts. */
    private static Pool pool(Iterable<Seen> seen) {
        var stock = new HashMap<LocationId, Map<Sku, Long>>();
        var room = new HashMap<LocationId, Long>();
        for (var one : seen) {
            for (var site : one.request().sites()) {
                stock.computeIfAbsent(site.location(), key -> new HashMap<>())
                        .putAll(site.available());
                if (site.room() != null) {
                    room.merge(site.location(), site.room(), Math::min);
                }
            }
        }
        return new Pool(stock, room);
    }

    private static List<OrderMove> moves(
            List<Move> moves, Map<OrderKey, Order> orders, Map<OrderKey, Seen> seen) {
        var own = new ArrayList<OrderMove>();
        for (var move : moves) {
            var key = new OrderKey(move.order());
            var request = Objects.requireNonNull(seen.get(key)).request();
            var order = Objects.requireNonNull(orders.get(key));
            var parts = move.to().shipments().stream().map(one -> part(one, request)).toList();
            var told = OrderMoves.move(order, key, parts, move.gain(), request.seen());
            if (!told.from().isEmpty()) {
                own.add(told);
            }
        }
        return own;
    }

    private static OrderMove.Part part(PlannedShipment shipment, RoutingRequest request) {
        var workday =
                request.sites().stream()
                        .filter(site -> site.location().equals(shipment.location()))
                        .map(site -> site.workday())
                        .filter(Objects::nonNull)
                        .map(LocalDate::ofEpochDay)
                        .findFirst()
                        .orElse(null);
        return new OrderMove.Part(
                shipment.location(), shipment.lines(), shipment.service(), workday);
    }

    private MoveOrders command(
            String run,
            int step,
            List<OrderMove> moves,
            RuleBook.Live rules,
            Map<OrderKey, Seen> seen) {
        var order = moves.getFirst().order();
        var first = Objects.requireNonNull(seen.get(order));
        return new MoveOrders(
                order,
                run,
                step,
                moves,
                rules.rules().currency(),
                rules.name(),
                rules.version(),
                first.request().prices(),
                clock.instant());
    }

    /** The orders after a step; null where it could not be made any more. */
    private static @Nullable SequencedMap<OrderKey, Order> step(MoveOrders command, Sender sender) {
        try {
            Receipt<SequencedMap<OrderKey, Order>> receipt = sender.send(command);
            return receipt.result();
        } catch (RejectedException somethingElseHappened) {
            return null;
        }
    }
}
