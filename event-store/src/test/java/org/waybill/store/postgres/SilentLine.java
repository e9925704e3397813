package org.waybill.store.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

/** Carries connections on to a port, and falls silent in the middle of what a client sends. */
final class SilentLine implements AutoCloseable {

    private final ServerSocket door;
    private final int port;
    private final CountDownLatch silent = new CountDownLatch(1);
    private final CountDownLatch speaking = new CountDownLatch(1);
    private long left = Long.MAX_VALUE;

    private SilentLine(ServerSocket door, int port) {
        this.door = door;
        this.port = port;
    }

    static SilentLine to(int port) throws IOException {
        var line = new SilentLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
        Thread.ofPlatform().daemon().start(line::listen);
        return line;
    }

    int port() {
        return door.getLocalPort();
    }

    /** Carries so many bytes more. */
    synchronized void silentAfter(long bytes) {
        left = bytes;
    }

    void awaitSilence() throws InterruptedException {
        silent.await();
    }

    /** Carries the rest. */
    void speak() {
        speaking.countDown();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), port);
                start(client.getInputStream(), server.getOutputStream(), true);
                start(server.getInputStream(), client.getOutputStream(), false);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void start(InputStream from, OutputStream to, boolean asking) {
        Thread.ofPlatform().daemon().start(() -> carry(from, to, asking));
    }

    private void carry(InputStream from, OutputStream to, boolean asking) {
        var chunk = new byte[1024];
        try (from;
                to) {
            for (int read = from.read(chunk); read > 0; read = from.read(chunk)) {
                if (asking && isSpent(read)) {
                    silent.countDown();
                    speaking.await();
                }
                to.write(chunk, 0, read);
            }
        } catch (IOException ended) {
            // The other direction ends with this one.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isSpent(int bytes) {
        left -= bytes;
        return left < 0;
    }

    @Override
    public void close() {
        speak();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
