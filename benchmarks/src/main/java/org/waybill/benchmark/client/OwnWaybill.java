package org.waybill.benchmark.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waybill.benchmark.Complaint;

/** A Waybill that we started for ourselves, and stop when we are done. */
public final class OwnWaybill implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(25);
    private static final int LAST_LINES = 12;
    private static final String DATABASE = "WAYBILL_DATABASE_URL";
    private static final String FAULT = "WAYBILL_FAULT";
    private static final String TEST_MODE = "WAYBILL_TEST_MODE";

    private final Process process;
    private final int port;
    private final Path words;
    private final @Nullable Path temporary;
    private final Thread hook = new Thread(this::stop);

    private OwnWaybill(Process process, int port, Path words, @Nullable Path temporary) {
        this.process = process;
        this.port = port;
        this.words = words;
        this.temporary = temporary;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Starts one in test mode on a data folder.
     *
     * @param kept the folder; null for a temporary one that is removed at the end
     * @param clock where its time begins
     */
    public static OwnWaybill inTestMode(@Nullable Path kept, int port, Instant clock) {
        var temporary = kept == null ? temporaryFolder() : null;
        var data = kept == null ? temporary : kept;
        return start(
                        port,
                        temporary,
                        List.of(script(), "run", "--test-mode"),
                        Map.of(
                                "WAYBILL_DATA",
                                String.valueOf(data),
                                "WAYBILL_TEST_CLOCK",
                                clock.toString()),
                        List.of(DATABASE, FAULT))
                .ready();
    }

    /** Starts one as the environment says, on the user's own data. */
    public static OwnWaybill onItsData(int port) {
        return start(port, null, List.of(script(), "run"), Map.of(), List.of(FAULT)).ready();
    }

    /**
     * Starts one by the system's clock on a data folder that is kept.
     *
     * @param more what else the environment says
     */
    public static OwnWaybill on(Path data, int port, Map<String, String> more) {
        return within(List.of(), data, port, more);
    }

    /** Does the same by a command that runs another one, such as {@code nice}. */
    public static OwnWaybill within(
            List<String> command, Path data, int port, Map<String, String> more) {
        return begun(command, data, port, more).ready();
    }

    /** Begins to start one in test mode, which will end at a point of its code. */
    public static OwnWaybill endingAt(String point, Path data, int port) {
        return begun(List.of(), data, port, Map.of(TEST_MODE, "true", FAULT, point));
    }

    private static OwnWaybill begun(
            List<String> command, Path data, int port, Map<String, String> more) {
        var said = new HashMap<>(more);
        said.put("WAYBILL_DATA", data.toString());
        said.putIfAbsent(TEST_MODE, "false");
        var unsaid = new HashSet<>(Set.of(DATABASE, FAULT));
        unsaid.removeAll(more.keySet());
        var whole = new ArrayList<>(command);
        whole.addAll(List.of(script(), "run"));
        return start(port == 0 ? freePort() : port, null, whole, said, unsaid);
    }

    private static OwnWaybill start(
            int port,
            @Nullable Path temporary,
            List<String> words,
            Map<String, String> said,
            Collection<String> unsaid) {
        try {
            var told = Files.createTempFile("waybill-", ".words");
            var command = new ProcessBuilder(words);
            command.environment().putAll(said);
            command.environment().put("WAYBILL_PORT", String.valueOf(port));
            unsaid.forEach(command.environment()::remove);
            command.redirectErrorStream(true).redirectOutput(told.toFile());
            return new OwnWaybill(command.start(), port, told, temporary);
        } catch (IOException failure) {
            throw new Complaint("Waybill cannot be started: %s.".formatted(failure), failure);
        }
    }

    /** The address it answers at. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Its process. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Ends it as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
        close();
    }

    /** With which status it ends within a time; empty if it does not. */
    public OptionalInt endsWithin(Duration time) {
        try {
            return process.waitFor(time)
                    ? OptionalInt.of(process.exitValue())
                    : OptionalInt.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Complaint("Interrupted.", interrupted);
        }
    }

    /** Whether it is well, or will be within a time. */
    public boolean answersWithin(Duration time) {
        var until = Instant.now().plus(time);
        try (var client = new WaybillClient(url())) {
            while (process.isAlive() && Instant.now().isBefore(until)) {
                if (client.answers()) {
                    return true;
                }
                WaybillClient.rest(LOOK);
            }
        }
        return false;
    }

    private OwnWaybill ready() {
        if (answersWithin(START)) {
            return this;
        }
        var said = lastWords();
        close();
        throw new Complaint("Waybill did not start:\n" + said);
    }

    /** What it has said so far that has something in it that looks so. */
    public List<String> said(Pattern something) {
        try (var lines = Files.lines(words)) {
            return lines.filter(something.asPredicate()).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String lastWords() {
        try {
            var lines = Files.readAllLines(words);
            return lines.stream()
                    .skip(Math.max(0, lines.size() - LAST_LINES))
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            return "";
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        stop();
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP)) {
                process.destroyForcibly().waitFor(STOP.toSeconds(), TimeUnit.SECONDS);
            }
            Files.deleteIfExists(words);
            if (temporary != null) {
                remove(temporary);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("waybill-replay-");
        } catch (IOException failure) {
            throw new Complaint("There is no place for temporary data.", failure);
        }
    }

    /** A port nobody listens on. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The project's own folder. */
    public static Path root() {
        var folder = Path.of(script()).toAbsolutePath().getParent();
        return Objects.requireNonNullElse(folder, Path.of(""));
    }

    private static String script() {
        var script = System.getenv("WAYBILL_SCRIPT");
        return script == null ? "./waybill" : script;
    }
}
