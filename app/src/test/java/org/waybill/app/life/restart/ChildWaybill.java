package org.waybill.app.life.restart;

import static org.waybill.app.life.Eventually.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waybill.app.RunningWaybill;
import org.waybill.app.WaybillApplication;

/** A Waybill in a process of its own, which can be killed without a warning. */
final class ChildWaybill {

    private static final String READY = "Waybill is ready.";

    private final Process process;

    private ChildWaybill(Process process) {
        this.process = process;
    }

    /**
     * Starts one on a data folder, set up further as said, and waits until it is ready.
     *
     * @param more settings of Waybill, or options of Java that begin with {@code -X}
     */
    static ChildWaybill on(Path data, int port, String... more) {
        var words = data.resolveSibling("words-" + port);
        try {
            var process =
                    new ProcessBuilder(command(data, port, more))
                            .redirectErrorStream(true)
                            .redirectOutput(words.toFile())
                            .start();
            // A busy machine takes its time to start a system.
            for (int patience = 0; patience < 5 && process.isAlive(); patience++) {
                if (greets(process, words)) {
                    return new ChildWaybill(process);
                }
            }
            process.destroyForcibly();
            throw new AssertionError("It did not start:\n" + Files.readString(words));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean greets(Process process, Path words) {
        try {
            return eventually(() -> said(words), said -> said || !process.isAlive());
        } catch (AssertionError notYet) {
            return false;
        }
    }

    private static boolean said(Path words) {
        try {
            return Files.readString(words).contains(READY);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> command(Path data, int port, String... more) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
        Stream.of(more).filter(ChildWaybill::isForJava).forEach(command::add);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(WaybillApplication.class.getName());
        command.addAll(settings(data, port, more).values());
        return command;
    }

    private static boolean isForJava(String word) {
        return word.startsWith("-X");
    }

    /** By what each sets: what is said last counts. */
    private static Map<String, String> settings(Path data, int port, String... more) {
        var settings = new LinkedHashMap<String, String>();
        Stream.of(
                        Stream.of(RunningWaybill.arguments(data)),
                        Stream.of("--server.port=" + port),
                        Stream.of(more).filter(word -> !isForJava(word)))
                .flatMap(arguments -> arguments)
                .forEach(argument -> settings.put(argument.replaceFirst("=.*", ""), argument));
        return settings;
    }

    /** Ends it as a power cut would. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Waits until it has ended by itself; with which status. */
    int end() {
        return process.onExit().join().exitValue();
    }

    /** Asks it to end, and waits. */
    void stop() {
        process.destroy();
        process.onExit().join();
    }
}
