package org.waybill.benchmark.fault;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import org.waybill.benchmark.Complaint;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.load.Ask;
import org.waybill.benchmark.load.Line;
import org.waybill.benchmark.load.Reply;
import org.waybill.benchmark.load.Shop;

/** People who order and deliver, and ask again under the same key until they are answered. */
final class Customers {

    private static final int PEOPLE = 32;
    private static final Duration MOST_PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Shop shop;
    private final List<URI> doors;
    private final Duration patience;
    private final AtomicInteger left;
    private final List<Thread> people = new ArrayList<>();
    private final ConcurrentLinkedQueue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final LongAdder again = new LongAdder();
    private final LongAccumulator longest = new LongAccumulator(Math::max, 0);
    private volatile boolean over;

    /** Something asked for, and what was answered in the end. */
    record Asked(Ask ask, Reply reply) {}

    /**
     * @param patience how long an answer is waited for
     */
    Customers(Shop shop, List<URI> doors, int commands, Duration patience) {
        this.shop = shop;
        this.doors = doors;
        this.patience = patience;
        this.left = new AtomicInteger(commands);
    }

    /** Lets them begin. */
    void begin() {
        for (int person = 0; person < PEOPLE; person++) {
            int door = person % doors.size();
            people.add(Thread.ofVirtual().start(() -> ask(door)));
        }
    }

    /** How many requests are settled. */
    int answered() {
        return answered.get();
    }

    /** The longest that somebody waited for a single answer, or in vain. */
    Duration longest() {
        return Duration.ofNanos(longest.get());
    }

    /** Sends everybody home. */
    void stop() {
        over = true;
    }

    /** Waits until so many have been answered. */
    void await(int count) {
        while (answered.get() < count && people.stream().anyMatch(Thread::isAlive)) {
            WaybillClient.rest(Duration.ofMillis(5));
        }
    }

    /** Waits until nobody wants anything more. Tells all that was asked for. */
    List<Asked> end() {
        try {
            for (var person : people) {
                person.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Complaint("Interrupted.", interrupted);
        }
        return List.copyOf(asked);
    }

    /** How often somebody had to ask again. */
    long again() {
        return again.sum();
    }

    private void ask(int firstDoor) {
        int door = firstDoor;
        var line = new Line(doors.get(door), patience);
        while (!over && left.getAndDecrement() > 0) {
            var ask = wish();
            var reply = once(line, ask);
            long until = System.nanoTime() + MOST_PATIENCE.toNanos();
            while (!over && !settled(reply) && System.nanoTime() < until) {
                again.increment();
                WaybillClient.rest(PAUSE);
                door = (door + 1) % doors.size();
                line = new Line(doors.get(door), patience);
                reply = once(line, ask);
            }
            asked.add(new Asked(ask, reply));
            answered.incrementAndGet();
        }
    }

    private Ask wish() {
        int which = ThreadLocalRandom.current().nextInt(10);
        if (which < 6) {
            return shop.order();
        }
        return which < 8 ? shop.receive(shop.any(), 1) : shop.adjust(shop.any());
    }

    private Reply once(Line line, Ask ask) {
        long begun = System.nanoTime();
        try {
            return line.send(ask);
        } catch (IOException unanswered) {
            return Reply.NONE;
        } finally {
            longest.accumulate(System.nanoTime() - begun);
        }
    }

    /** Whether there is no sense in asking again. */
    private static boolean settled(Reply reply) {
        boolean later =
                reply.status() == Reply.NOTHING
                        || reply.putOff()
                        || reply.body().contains("idempotency.in-progress");
        return !later;
    }
}
