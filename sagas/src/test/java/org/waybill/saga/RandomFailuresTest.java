package org.waybill.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.saga.Given.BERLIN;
import static org.waybill.saga.Given.fulfillment;
import static org.waybill.saga.Given.order;
import static org.waybill.saga.Given.placed;
import static org.waybill.saga.Given.shirts;
import static org.waybill.saga.Given.units;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentHandedOver;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRejected;
import org.waybill.domain.fulfillment.LineRejection;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderCommand;
import org.waybill.domain.order.OrderEvent.OrderReserved;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.stock.StockCommand.RejectStock;
import org.waybill.store.CommandContext;

/** Whatever goes wrong, every command is answered once, and in the order of its process. */
class RandomFailuresTest {

    private static final int PROCESSES = 200;
    private static final DispatchPolicy STUBBORN =
            new DispatchPolicy(
                    8,
                    Duration.ofMillis(20),
                    Duration.ofMillis(150),
                    Duration.ofMillis(1),
                    Duration.ofMillis(10),
                    1000);

    private final RecordingCommander commander = new RecordingCommander();
    private final HandClock clock = new HandClock();
    private final Map<OrderKey, List<String>> expected = new LinkedHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private int events;

    @Test
    void loseNothingAndReorderNothing() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("RandomFailuresTest -Dseed=" + seed);
        var random = new Random(seed);
        commander.before = this::before;
        commander.after = (command, context) -> maybe(10, "answer lost");
        var one = SagaWorld.empty(commander, clock, STUBBORN);
        try (var other = new SagaWorld(commander, clock, STUBBORN)) {
            var batches = batches(random);
            for (int i = 0; i < batches.size(); i++) {
                one.happens(batches.get(i).toArray());
                if (i % 20 == 10) {
                    one.get(Dispatcher.class).stop();
                } else if (i % 20 == 15) {
                    one.get(Dispatcher.class).start();
                }
            }
            other.settles();
        } finally {
            one.close();
        }
        assertThat(handled()).isEqualTo(expectedHandled());
    }

    /** Refuses for good, fails, or takes longer than the lease. */
    private void before(Object command, CommandContext context) {
        if (refused.contains(context.commandId())) {
            throw new RejectedException(Rejection.conflict("test.refused", "No."));
        }
        maybe(15, "deadlock");
        if (ThreadLocalRandom.current().nextInt(300) == 0) {
            SagaWorld.pause(200);
        }
    }

    private static void maybe(int percent, String what) {
        if (ThreadLocalRandom.current().nextInt(100) < percent) {
            throw new CannotAcquireLockException(what);
        }
    }

    /** Events of all processes, shuffled, some in one transaction. */
    private List<List<Object>> batches(Random random) {
        var batches = new ArrayList<List<Object>>();
        var batch = new ArrayList<Object>();
        for (int i = 0; i < PROCESSES * 4; i++) {
            batch.add(event(order("o" + random.nextInt(PROCESSES)), random));
            if (random.nextInt(4) == 0) {
                batches.add(List.copyOf(batch));
                batch.clear();
            }
        }
        batches.add(List.copyOf(batch));
        return batches;
    }

    private Object event(OrderKey order, Random random) {
        events++;
        if (!expected.containsKey(order)) {
            expected.put(order, new ArrayList<>());
            return placed(order, shirts(1));
        }
        return switch (random.nextInt(3)) {
            case 0 -> expect(order, 1, random, new OrderReserved(order));
            case 1 ->
                    expect(
                            order,
                            2,
                            random,
                            new FulfillmentHandedOver(
                                    fulfillment(order), order, units("1", 1), true));
            default -> expect(order, 3, random, rejected(order));
        };
    }

    private static FulfillmentRejected rejected(OrderKey order) {
        var line = new LineRejection(new LineId("1"), 1, RejectionReason.NOT_IN_STOCK);
        return new FulfillmentRejected(fulfillment(order), order, BERLIN, List.of(line));
    }

    private Object expect(OrderKey order, int commands, Random random, Object event) {
        for (int i = 0; i < commands; i++) {
            var id = "e-" + events + "/" + i;
            expected.getOrDefault(order, List.of()).add(id);
            if (random.nextInt(20) == 0) {
                refused.add(id);
            }
        }
        return event;
    }

    private Map<OrderKey, List<String>> expectedHandled() {
        var all = new LinkedHashMap<OrderKey, List<String>>();
        expected.forEach(
                (order, ids) -> all.put(order, ids.stream().filter(this::accepted).toList()));
        return all;
    }

    private boolean accepted(String id) {
        return !refused.contains(id);
    }

    private Map<OrderKey, List<String>> handled() {
        var all = new LinkedHashMap<OrderKey, List<String>>();
        expected.keySet().forEach(order -> all.put(order, new ArrayList<>()));
        for (var sent : commander.handled()) {
            var ids = all.get(orderOf(sent.command()));
            if (ids != null) {
                ids.add(sent.context().commandId());
            }
        }
        return all;
    }

    private static OrderKey orderOf(Object command) {
        return switch (command) {
            case OrderCommand c -> c.order();
            case RejectStock c -> c.order();
            default -> throw new AssertionError(command);
        };
    }
}
