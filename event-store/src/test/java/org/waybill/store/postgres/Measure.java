package org.waybill.store.postgres;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.waybill.store.Database;

/** Not a test: how many appends a second this machine does. Run it by hand. */
final class Measure {

    private static final int SECONDS = 10;

    private Measure() {}

    public static void main(String[] arguments) throws InterruptedException {
        int writers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 32;
        int events = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        try (var database = Database.fresh();
                var log = database.node()) {
            for (int round = 0; round < 5; round++) {
                System.out.printf(
                        "%d writers, %d events each: %d appends/s%n",
                        writers, events, round(log, writers, events, round));
            }
        }
        System.exit(0);
    }

    private static long round(PostgresLog log, int writers, int events, int round)
            throws InterruptedException {
        var appended = new LongAdder();
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        try (var threads = Executors.newFixedThreadPool(writers)) {
            for (int writer = 0; writer < writers; writer++) {
                var name = round + "/" + writer + "/";
                var _ = threads.submit(() -> append(log, name, events, end, appended));
            }
        }
        return appended.sum() / SECONDS;
    }

    private static void append(
            PostgresLog log, String name, int events, long end, LongAdder appended) {
        for (int i = 0; System.nanoTime() < end; i++) {
            Given.append(log, name + i, Given.events(name + i, 0, events));
            appended.increment();
        }
    }
}
