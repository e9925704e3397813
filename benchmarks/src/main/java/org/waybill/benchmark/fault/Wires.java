package org.waybill.benchmark.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import org.waybill.benchmark.client.WaybillClient;

/**
 * Carries connections on to a port of this machine, and cuts them now and then: before what a
 * client sends is carried on, or after it, before the answer is carried back.
 */
final class Wires implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;
    private static final int ONE_IN = 100;
    private static final Duration HEARD = Duration.ofMillis(50);

    private final ServerSocket door;
    private final int port;
    private final LongAdder before = new LongAdder();
    private final LongAdder after = new LongAdder();
    private volatile boolean cutting;

    private Wires(ServerSocket door, int port) {
        this.door = door;
        this.port = port;
    }

    /** Wires to a port; none is cut yet. */
    static Wires to(int port) {
        try {
            var wires = new Wires(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), port);
            Thread.ofPlatform().daemon().start(wires::listen);
            return wires;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where they begin. */
    int port() {
        return door.getLocalPort();
    }

    /** Begins to cut some, or ends it. */
    void cut(boolean some) {
        cutting = some;
    }

    /** How many were cut before the server heard. */
    long before() {
        return before.sum();
    }

    /** How many were cut after the server heard. */
    long after() {
        return after.sum();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), port);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                Thread.ofPlatform().daemon().start(() -> carry(client, server, true));
                Thread.ofPlatform().daemon().start(() -> carry(server, client, false));
            } catch (IOException closed) {
                // Those that are open go on; who cannot be let in asks again.
            }
        }
    }

    private void carry(Socket from, Socket to, boolean request) {
        try (from;
                to) {
            var chunk = new byte[CHUNK];
            for (int read = from.getInputStream().read(chunk);
                    read > 0;
                    read = from.getInputStream().read(chunk)) {
                boolean cut =
                        request && cutting && ThreadLocalRandom.current().nextInt(ONE_IN) == 0;
                if (cut && ThreadLocalRandom.current().nextBoolean()) {
                    before.increment();
                    return;
                }
                if (cut) {
                    // The server hears all of it; the answer finds nobody.
                    from.shutdownOutput();
                }
                to.getOutputStream().write(chunk, 0, read);
                if (cut) {
                    after.increment();
                    // A server that sees the end of a wire might not read what came before it.
                    WaybillClient.rest(HEARD);
                    return;
                }
            }
        } catch (IOException ended) {
            // The other end is closed with this one.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
