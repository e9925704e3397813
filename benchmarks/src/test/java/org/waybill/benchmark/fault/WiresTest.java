package org.waybill.benchmark.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class WiresTest {

    @Test
    void carryBothWaysUntilOneEndIsClosed() throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var wires = Wires.to(server.getLocalPort());
                var client = new Socket(InetAddress.getLoopbackAddress(), wires.port());
                var served = server.accept()) {
            client.getOutputStream().write(7);
            assertThat(served.getInputStream().read()).isEqualTo(7);
            served.getOutputStream().write(8);
            assertThat(client.getInputStream().read()).isEqualTo(8);
            assertThat(wires.before() + wires.after()).isZero();

            served.close();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }
}
