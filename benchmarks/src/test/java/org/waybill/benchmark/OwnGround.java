package org.waybill.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.waybill.app.WaybillApplication;
import org.waybill.benchmark.client.OwnWaybill;
import org.waybill.benchmark.client.WaybillClient;

/** A folder for files that tests make up, and a Waybill in test mode to replay them on. */
public record OwnGround(Path folder) {

    /** Starts a Waybill, whose clock begins at an instant, for as long as something is done. */
    public void with(Instant clock, Consumer<WaybillClient> act) {
        int port = OwnWaybill.freePort();
        try (var context =
                        WaybillApplication.application()
                                .run(
                                        "--waybill.data=" + folder.resolve("data"),
                                        "--waybill.test-mode=true",
                                        "--waybill.test-clock=" + clock,
                                        "--waybill.database.url=",
                                        "--server.port=" + port);
                var waybill = new WaybillClient("http://127.0.0.1:" + port)) {
            assertThat(context.isRunning()).isTrue();
            act.accept(waybill);
        }
    }

    /** Writes a compressed file into the folder. */
    public void write(String name, String text) {
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
