package org.waybill.benchmark.replay;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often each kind of thing was done, and how long it took. */
public final class Stopwatch {

    private record Sum(LongAdder count, LongAdder nanos) {}

    private final ConcurrentHashMap<String, Sum> sums = new ConcurrentHashMap<>();

    /** Does something and takes its time. */
    public void time(String kind, Runnable action) {
        long begun = System.nanoTime();
        try {
            action.run();
        } finally {
            var sum = sums.computeIfAbsent(kind, key -> new Sum(new LongAdder(), new LongAdder()));
            sum.count.increment();
            sum.nanos.add(System.nanoTime() - begun);
        }
    }

    /** One line per kind. */
    public List<String> lines() {
        return sums.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                        one -> {
                            long count = one.getValue().count.sum();
                            double millis = one.getValue().nanos.sum() / 1e6 / count;
                            return "  %-16s %,9d times %8.1f ms each"
                                    .formatted(one.getKey(), count, millis);
                        })
                .toList();
    }
}
