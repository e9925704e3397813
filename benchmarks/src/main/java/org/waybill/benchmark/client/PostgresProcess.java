package org.waybill.benchmark.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.waybill.benchmark.Complaint;

/** The processes of the PostgreSQL on a data folder. */
public final class PostgresProcess {

    private PostgresProcess() {}

    /** The one that the others come from. */
    public static ProcessHandle server(Path data) {
        try (var lines = Files.lines(data.resolve("postgres/postmaster.pid"))) {
            var number = Long.parseLong(lines.findFirst().orElse("").strip());
            return ProcessHandle.of(number).orElseThrow();
        } catch (IOException failure) {
            throw new Complaint("There is no PostgreSQL on %s.".formatted(data), failure);
        }
    }

    /** All of them. */
    public static ProcessHandle[] all(Path data) {
        var server = server(data);
        return Stream.concat(Stream.of(server), server.descendants()).toArray(ProcessHandle[]::new);
    }
}
