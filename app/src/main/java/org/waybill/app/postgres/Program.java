package org.waybill.app.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.waybill.app.launch.LaunchFailure;

/**
 * One of PostgreSQL's own programs, run to its end.
 *
 * @param home where PostgreSQL is unpacked
 * @param name which program
 */
record Program(Path home, String name) {

    /** How it ended and what it said. */
    record Outcome(int status, String words) {
        boolean good() {
            return status == 0;
        }
    }

    Outcome run(List<String> arguments) {
        var command = new ArrayList<>(withoutRoot());
        command.add(home.resolve("bin").resolve(name).toString());
        command.addAll(arguments);
        try {
            return run(command, Files.createTempFile("waybill-", ".out"));
        } catch (IOException failure) {
            if (LaunchFailure.saysFull(failure.getMessage())) {
                throw LaunchFailure.diskFull(System.getProperty("java.io.tmpdir", "/tmp"));
            }
            throw new LaunchFailure(
                    "PostgreSQL's %s cannot be run: %s.".formatted(name, failure.getMessage()),
                    failure);
        }
    }

    // A file takes the words, not a pipe: the server that pg_ctl leaves running would hold a pipe
    // open.
    private static Outcome run(List<String> command, Path words) throws IOException {
        try {
            var builder =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(words.toFile());
            builder.environment().put("LC_ALL", "C");
            int status = await(builder.start());
            return new Outcome(status, Files.readString(words, UTF_8).strip());
        } finally {
            Files.delete(words);
        }
    }

    private static int await(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    // PostgreSQL refuses to be run by root, who therefore steps into a user namespace where it is
    // nobody.
    private static List<String> withoutRoot() {
        return "root".equals(System.getProperty("user.name"))
                ? List.of("unshare", "--user")
                : List.of();
    }
}
