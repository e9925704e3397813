package org.waybill.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waybill.app.launch.LaunchFailure;

/** A server that outlived the Waybill that started it, because that one was killed. */
final class EarlierServer {

    private static final Logger LOG = LoggerFactory.getLogger(EarlierServer.class);

    private static final int PATIENCE_SECONDS = 20;

    private EarlierServer() {}

    /**
     * Stops the server that still runs on this cluster, if one does. Only the holder of the data
     * folder may.
     */
    static void stop(Program pgCtl, Path cluster) {
        var running = find(cluster);
        if (running.isEmpty()) {
            return;
        }
        LOG.info("Stopping the PostgreSQL that an earlier Waybill left behind");
        for (var mode : List.of("fast", "immediate")) {
            if (pgCtl.run(
                            List.of(
                                    "stop",
                                    "-D",
                                    cluster.toString(),
                                    "-m",
                                    mode,
                                    "-w",
                                    "-t",
                                    String.valueOf(PATIENCE_SECONDS)))
                    .good()) {
                return;
            }
        }
        end(running.get());
    }

    /**
     * The process named in the cluster's pid file, if it truly is this cluster's server: numbers
     * are used again.
     */
    static Optional<ProcessHandle> find(Path cluster) {
        var pidFile = cluster.resolve("postmaster.pid");
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(pid -> pid.matches("[0-9]{1,18}"))
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                    .filter(process -> serves(process, cluster));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    private static boolean serves(ProcessHandle process, Path cluster) {
        var words = process.info().arguments().map(List::of).orElse(List.of());
        return process.isAlive() && words.contains(cluster.toString());
    }

    private static void end(ProcessHandle process) {
        process.destroyForcibly();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new LaunchFailure(
                    "An earlier PostgreSQL (process %d) does not stop; end it and start again."
                            .formatted(process.pid()),
                    failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
