package org.waybill.benchmark.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waybill.benchmark.client.OwnWaybill;
import org.waybill.benchmark.client.WaybillClient;

/**
 * A Waybill whose data are on a file system of their own, in memory and small, which is filled and
 * emptied again. Nobody but this Waybill sees it: it is mounted in a namespace of its processes,
 * and gone with them.
 */
final class FullDisk implements Ground {

    private static final String MOUNT =
            "mount -t tmpfs -o size=600m tmpfs \"$WAYBILL_DATA\" && exec \"$0\" \"$@\"";
    private static final List<String> COMMAND =
            List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", MOUNT);
    private static final Duration FULL = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final Duration TOO_LONG = Duration.ofSeconds(15);
    private static final int CHUNK = 1 << 20;

    private final OwnWaybill waybill;
    private final Path ballast;
    private final Duration full;
    private long filled;

    FullDisk(Trial trial) {
        var data = trial.folder();
        folder(data);
        if (!canMount(data)) {
            throw new Impossible("nobody may mount a file system in a namespace of his own here");
        }
        waybill = OwnWaybill.within(COMMAND, data, trial.port(), Map.of());
        ballast = Path.of("/proc/%d/root%s/ballast".formatted(waybill.process().pid(), data));
        full = trial.quick() ? SHORT : FULL;
    }

    private static void folder(Path data) {
        try {
            Files.createDirectories(data);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean canMount(Path data) {
        var command = new ArrayList<>(COMMAND);
        command.add("true");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("WAYBILL_DATA", data.toString());
        try {
            return builder.start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public List<URI> doors() {
        return List.of(URI.create(waybill.url()));
    }

    @Override
    public void harm() {
        fill();
        WaybillClient.rest(full);
        try {
            Files.delete(ballast);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void fill() {
        try (var file = Files.newOutputStream(ballast, StandardOpenOption.CREATE_NEW)) {
            for (var chunk = new byte[CHUNK]; ; filled++) {
                file.write(chunk);
            }
        } catch (IOException noRoom) {
            if (!String.valueOf(noRoom.getMessage()).contains("No space left")) {
                throw new UncheckedIOException(noRoom);
            }
        }
    }

    /** Whoever waits longer than this does not hear in time what there is to hear. */
    @Override
    public Duration patience() {
        return TOO_LONG.plusSeconds(5);
    }

    @Override
    public List<String> complaints(Customers customers) {
        var complaints = new ArrayList<String>();
        if (customers.again() == 0) {
            complaints.add("nobody noticed that the disk was full");
        }
        if (customers.longest().compareTo(TOO_LONG) > 0) {
            complaints.add("somebody waited " + customers.longest());
        }
        return complaints;
    }

    @Override
    public String remark() {
        return "filled with %d MB".formatted(filled);
    }

    @Override
    public void close() {
        waybill.close();
    }
}
