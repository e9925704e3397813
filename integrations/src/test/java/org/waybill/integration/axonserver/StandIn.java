package org.waybill.integration.axonserver;

import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.NodeInfo;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Stands in for an Axon Server: speaks its protocol, on a port of this machine. */
public final class StandIn implements AutoCloseable {

    private static final Metadata.Key<String> TOKEN =
            Metadata.Key.of("AxonIQ-Access-Token", Metadata.ASCII_STRING_MARSHALLER);

    private final StandInEvents events = new StandInEvents();
    private final @Nullable String token;
    private final @Nullable SslContext tls;
    private final int port;
    private Server server;

    /** One that lets everybody in. */
    public StandIn() {
        this(null, null);
    }

    /** One that wants to hear a token, or talks in private only. */
    public StandIn(@Nullable String token, @Nullable SslContext tls) {
        this.token = token;
        this.tls = tls;
        this.server = started(0);
        this.port = server.getPort();
    }

    private Server started(int where) {
        var builder =
                NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", where))
                        .permitKeepAliveTime(1, TimeUnit.SECONDS)
                        .permitKeepAliveWithoutCalls(true)
                        .intercept(new Door())
                        .addService(new Platform())
                        .addService(events);
        if (tls != null) {
            builder.sslContext(tls);
        }
        try {
            return builder.build().start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public StandInEvents events() {
        return events;
    }

    public int port() {
        return port;
    }

    /** Where it is, for who needs nothing to be let in. */
    AxonServerAddress address() {
        return AxonServerAddress.parse("127.0.0.1:" + port, "default", "", "false", "");
    }

    /** Goes away; what it has kept stays. */
    public void goAway() throws InterruptedException {
        server.shutdownNow().awaitTermination();
    }

    /** Comes back where it was. */
    public void comeBack() {
        server = started(port);
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    /** Hears and says nothing of itself. */
    abstract static class Listening<T> implements StreamObserver<T> {

        @Override
        public void onNext(T message) {}

        @Override
        public void onError(Throwable gone) {}

        @Override
        public void onCompleted() {}
    }

    private final class Door implements ServerInterceptor {

        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            if (token == null || token.equals(headers.get(TOKEN))) {
                return next.startCall(call, headers);
            }
            call.close(Status.PERMISSION_DENIED.withDescription("Invalid token"), new Metadata());
            return new ServerCall.Listener<>() {};
        }
    }

    private static final class Platform extends PlatformServiceGrpc.PlatformServiceImplBase {

        @Override
        public void getPlatformServer(
                ClientIdentification client, StreamObserver<PlatformInfo> answer) {
            answer.onNext(
                    PlatformInfo.newBuilder()
                            .setSameConnection(true)
                            .setPrimary(NodeInfo.newBuilder().setNodeName("stand-in"))
                            .build());
            answer.onCompleted();
        }

        @Override
        public StreamObserver<PlatformInboundInstruction> openStream(
                StreamObserver<PlatformOutboundInstruction> instructions) {
            return new Listening<>() {
                @Override
                public void onCompleted() {
                    instructions.onCompleted();
                }
            };
        }
    }
}
