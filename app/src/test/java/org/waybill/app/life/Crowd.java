package org.waybill.app.life;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many people who act at the same moment. */
public final class Crowd {

    private Crowd() {}

    /** Lets everybody begin at once, and gives what each got, in order. */
    public static <T> List<T> atOnce(List<? extends Callable<T>> acts) {
        var gate = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<Future<T>>();
            for (var act : acts) {
                futures.add(
                        threads.submit(
                                () -> {
                                    gate.await();
                                    return act.call();
                                }));
            }
            gate.countDown();
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** The same for so many people of one kind. */
    public static <T> List<T> of(int size, IntFunction<T> act) {
        return atOnce(
                IntStream.range(0, size).mapToObj(i -> (Callable<T>) () -> act.apply(i)).toList());
    }
}
