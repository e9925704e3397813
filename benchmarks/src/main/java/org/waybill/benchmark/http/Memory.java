package org.waybill.benchmark.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.waybill.benchmark.Complaint;
import org.waybill.benchmark.client.PostgresProcess;

/** How much memory processes have, as Linux tells it. */
final class Memory {

    private static final double KILOBYTES_PER_MEGABYTE = 1024;

    private Memory() {}

    /** What a process has in memory, in megabytes. */
    static double resident(ProcessHandle process) {
        return megabytes(process, "status", "VmRSS:");
    }

    /**
     * What the PostgreSQL on a data folder has in memory, in megabytes. What its processes share is
     * counted once.
     */
    static double postgres(Path data) {
        return Arrays.stream(PostgresProcess.all(data))
                .mapToDouble(process -> megabytes(process, "smaps_rollup", "Pss:"))
                .sum();
    }

    private static double megabytes(ProcessHandle process, String file, String field) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), file))) {
            return lines.filter(line -> line.startsWith(field))
                            .mapToLong(Memory::kilobytes)
                            .findFirst()
                            .orElseThrow()
                    / KILOBYTES_PER_MEGABYTE;
        } catch (IOException failure) {
            throw new Complaint("Linux does not tell about memory here.", failure);
        }
    }

    /** The number in a line such as {@code VmRSS: 1024 kB}. */
    static long kilobytes(String line) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
    }
}
