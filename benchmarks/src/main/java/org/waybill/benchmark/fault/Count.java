package org.waybill.benchmark.fault;

import java.time.Duration;
import org.waybill.benchmark.replay.Progress;

/** Shows how many commands are answered, for as long as it is open. */
final class Count implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(250);

    private final Progress progress;
    private final Thread thread;

    Count(String name, Customers customers, int most) {
        progress = new Progress(name, "commands", most);
        thread = Thread.ofVirtual().start(() -> show(customers));
    }

    private void show(Customers customers) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                progress.stepTo(customers.answered());
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException over) {
            progress.stepTo(customers.answered());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        progress.close();
    }
}
