package org.waybill.benchmark.figure;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One run of the benchmark: what it was told, and what came out so far. */
public final class Bench {

    private final Pace pace;
    private final Path scratch;
    private final int port;
    private final @Nullable String url;
    private final Map<String, Result> results = new LinkedHashMap<>();
    private final SortedMap<String, Object> facts = new TreeMap<>();

    /**
     * Begins.
     *
     * @param pace how thoroughly
     * @param scratch a folder for data that is thrown away afterwards
     * @param port where Waybills that it starts listen; 0 for any free port
     * @param url a Waybill that is running already; null to start some
     */
    public Bench(Pace pace, Path scratch, int port, @Nullable String url) {
        this.pace = pace;
        this.scratch = scratch;
        this.port = port;
        this.url = url;
    }

    /** How thoroughly. */
    public Pace pace() {
        return pace;
    }

    /** A folder for data that is thrown away afterwards. */
    public Path scratch(String name) {
        return scratch.resolve(name);
    }

    /** Where Waybills listen; 0 for any free port. */
    public int port() {
        return port;
    }

    /** A Waybill that is running already. */
    public @Nullable String url() {
        return url;
    }

    /** Measures some of a group's figures; what breaks is told as failed, and others go on. */
    public void measure(Group group, Set<String> wanted) {
        String reason;
        try {
            group.measure(wanted, this);
            reason = "It was not measured.";
        } catch (RuntimeException failure) {
            reason = words(failure);
        }
        for (var figure : group.figures()) {
            if (wanted.contains(figure.name()) && !results.containsKey(figure.name())) {
                report(Result.failed(figure, reason));
            }
        }
    }

    private static String words(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? failure.toString() : failure + ", because " + words(cause);
    }

    /** Keeps a result and shows it at once. */
    public void report(Result result) {
        results.put(result.figure().name(), result);
        System.err.println(Table.line(result));
    }

    /** Keeps a fact about where it was measured. */
    public void fact(String name, Object value) {
        facts.put(name, value);
    }

    /** What came out. */
    public List<Result> results() {
        return List.copyOf(results.values());
    }

    /** Where it was measured. */
    public SortedMap<String, Object> facts() {
        return facts;
    }

    /** Whether any of it failed. */
    public boolean failed() {
        return results.values().stream().anyMatch(result -> result.failure() != null);
    }
}
