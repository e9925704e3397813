package org.waybill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class LaunchFailureTest {

    @Test
    void namesTheTakenPort() throws IOException {
        try (var holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address =
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), holder.getLocalPort());

            assertThatThrownBy(() -> TakenPort.check(address))
                    .hasMessageContaining(
                            "Port %d on this machine is taken".formatted(holder.getLocalPort()));
        }
    }

    @Test
    void findsTheSentenceUnderOtherFailures() {
        var failure = new IllegalStateException(new PortInUseException(8080));

        assertThat(LaunchFailure.sentence(failure))
                .hasValueSatisfying(it -> assertThat(it).startsWith("Port 8080"));
    }

    @Test
    void knowsAFullDiskFromPostgresAndFromFiles() {
        var fromPostgres = new SQLException("could not extend file", "53100");
        var fromFiles = new UncheckedIOException(new IOException("No space left on device"));

        assertThat(LaunchFailure.sentence(fromPostgres))
                .hasValueSatisfying(LaunchFailureTest::saysFull);
        assertThat(LaunchFailure.sentence(fromFiles))
                .hasValueSatisfying(LaunchFailureTest::saysFull);
        assertThat(
                        LaunchFailure.writing(
                                Path.of("d"), new IOException("d: No space left on device")))
                .hasMessageStartingWith("The disk that holds d is full");
    }

    @Test
    void keepsQuietAboutWhatItDoesNotKnow() {
        assertThat(LaunchFailure.sentence(new IllegalStateException("surprise"))).isEmpty();
    }

    private static void saysFull(String sentence) {
        assertThat(sentence).startsWith("The disk that holds").contains("is full");
    }
}
