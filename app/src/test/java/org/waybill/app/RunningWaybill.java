package org.waybill.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.FileSystemUtils;

/**
 * The whole system, started once for all tests of a JVM: a free port, a data folder of its own,
 * test mode. Tests share it, so they name what they make so that nobody else's is meant.
 */
public final class RunningWaybill {

    private static final Path BINARIES = Path.of("target", "postgres-binaries");

    private final ConfigurableApplicationContext context;

    private RunningWaybill(Path data) {
        context = WaybillApplication.application().run(arguments(data));
    }

    /** The running system; starts it the first time. */
    public static RunningWaybill instance() {
        return Holder.INSTANCE;
    }

    /** Where it answers, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:"
                + context.getBean(Environment.class).getProperty("local.server.port");
    }

    /** A client that talks to it. */
    public Http http() {
        return new Http(url());
    }

    /** One of its inner parts, for what cannot be seen from outside. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** What makes Waybill start beside others: a data folder of its own, a free port, test mode. */
    public static String[] arguments(Path data) {
        return new String[] {
            "--waybill.data=" + data.toAbsolutePath(),
            "--waybill.binaries=" + BINARIES.toAbsolutePath(),
            "--waybill.test-mode=true",
            "--waybill.database.url=",
            "--server.port=0"
        };
    }

    /** Where PostgreSQL's programs are unpacked once for all tests. */
    public static Path binaries() {
        return BINARIES.toAbsolutePath();
    }

    private static final class Holder {

        static final RunningWaybill INSTANCE = start();

        private static RunningWaybill start() {
            try {
                var data = Files.createTempDirectory("waybill-test-");
                SpringApplication.getShutdownHandlers().add(() -> delete(data));
                return new RunningWaybill(data);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static void delete(Path data) {
            try {
                FileSystemUtils.deleteRecursively(data);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
