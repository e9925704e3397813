package org.waybill.benchmark.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** A connection that is kept, for one caller at a time. */
public final class Line implements AutoCloseable {

    /** A server hangs up on who is silent for long. */
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final InetSocketAddress address;
    private final String host;
    private final Duration patience;
    private @Nullable DefaultBHttpClientConnection wire;
    private long used;

    /**
     * Not connected yet.
     *
     * @param base where the server is
     * @param patience how long an answer is waited for
     */
    public Line(URI base, Duration patience) {
        this.address = new InetSocketAddress(base.getHost(), base.getPort());
        this.host = base.getAuthority();
        this.patience = patience;
    }

    /** Asks, and waits for the answer. */
    public Reply send(Ask ask) throws IOException {
        boolean whole = false;
        try {
            var connected = connected();
            var request = request(ask);
            connected.sendRequestHeader(request);
            if (request.getEntity() != null) {
                connected.sendRequestEntity(request);
            }
            connected.flush();
            var response = connected.receiveResponseHeader();
            connected.receiveResponseEntity(response);
            var reply = reply(response);
            whole = !response.containsHeader(HttpHeaders.CONNECTION);
            used = System.nanoTime();
            return reply;
        } catch (HttpException failure) {
            throw new IOException(failure);
        } finally {
            if (!whole) {
                close();
            }
        }
    }

    private DefaultBHttpClientConnection connected() throws IOException {
        if (wire != null && System.nanoTime() - used > IDLE.toNanos()) {
            close();
        }
        if (wire == null) {
            var socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) patience.toMillis());
            socket.connect(address, (int) patience.toMillis());
            wire = new DefaultBHttpClientConnection(Http1Config.DEFAULT);
            wire.bind(socket);
        }
        return wire;
    }

    private ClassicHttpRequest request(Ask ask) {
        var request = new BasicClassicHttpRequest(ask.method(), ask.path());
        request.setHeader(HttpHeaders.HOST, host);
        if (ask.key() != null) {
            request.setHeader("Idempotency-Key", ask.key());
        }
        if (ask.body() != null) {
            var entity = new StringEntity(ask.body(), ContentType.APPLICATION_JSON);
            request.setEntity(entity);
            request.setHeader(HttpHeaders.CONTENT_TYPE, "application/json");
            request.setHeader(HttpHeaders.CONTENT_LENGTH, entity.getContentLength());
        }
        return request;
    }

    private static Reply reply(ClassicHttpResponse response) throws IOException, HttpException {
        var position = response.getFirstHeader("Waybill-Position");
        var bytes = EntityUtils.toByteArray(response.getEntity());
        return new Reply(
                response.getCode(),
                position == null ? 0 : Long.parseLong(position.getValue()),
                response.containsHeader("Retry-After"),
                bytes == null ? "" : new String(bytes, UTF_8));
    }

    @Override
    public void close() throws IOException {
        if (wire != null) {
            // Not in the orderly way, which would wait for a server that may be gone.
            wire.close(CloseMode.IMMEDIATE);
            wire = null;
        }
    }
}
