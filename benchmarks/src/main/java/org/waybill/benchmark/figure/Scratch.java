package org.waybill.benchmark.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;
import org.waybill.benchmark.Complaint;
import org.waybill.benchmark.client.OwnWaybill;

/**
 * A folder for what is written meanwhile, removed at the end.
 *
 * @param folder where it is
 * @param kind of file system; in memory nothing is durable, and everything is quick
 */
public record Scratch(Path folder, String kind) implements AutoCloseable {

    /**
     * Makes it.
     *
     * @param folder one that is not there yet; null for one beside what is built, where there is a
     *     real disk more often than under the system's temporary folder
     */
    public static Scratch at(@Nullable Path folder) {
        try {
            return folder == null ? beside() : named(folder);
        } catch (IOException failure) {
            throw new Complaint("There is no place for data: %s.".formatted(failure), failure);
        }
    }

    private static Scratch beside() throws IOException {
        var target = Files.createDirectories(OwnWaybill.root().resolve("benchmarks/target"));
        return on(Files.createTempDirectory(target, "bench-"));
    }

    private static Scratch named(Path folder) throws IOException {
        if (Files.exists(folder)) {
            throw new Complaint("%s is there already: name a new folder.".formatted(folder));
        }
        return on(Files.createDirectories(folder));
    }

    private static Scratch on(Path folder) throws IOException {
        var scratch = new Scratch(folder.toAbsolutePath(), Files.getFileStore(folder).type());
        // Who is interrupted leaves nothing either; the applications in it are closed before.
        SpringApplication.getShutdownHandlers().add(scratch::close);
        return scratch;
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            throw new Complaint("%s cannot be removed.".formatted(folder), failure);
        }
    }
}
