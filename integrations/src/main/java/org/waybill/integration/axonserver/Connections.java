package org.waybill.integration.axonserver;

import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/** How we connect: under our name, with the token, in private if asked to. */
final class Connections {

    private static final String NAME = "waybill";
    private static final int LARGEST_EVENT = 64 * 1024 * 1024;
    private static final long TIMEOUT_SECONDS = 5;
    private static final long KEEP_ALIVE_SECONDS = 10;

    private Connections() {}

    static AxonServerConnectionFactory to(AxonServerAddress address) {
        var builder =
                AxonServerConnectionFactory.forClient(NAME)
                        .routingServers(
                                address.hosts().stream()
                                        .map(host -> new ServerAddress(host.name(), host.port()))
                                        .toArray(ServerAddress[]::new))
                        .connectTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                        // Who has gone without a word is noticed.
                        .usingKeepAlive(KEEP_ALIVE_SECONDS, TIMEOUT_SECONDS, TimeUnit.SECONDS, true)
                        .maxInboundMessageSize(LARGEST_EVENT)
                        .threadPoolSize(1);
        var token = address.token();
        if (token != null) {
            builder.token(token);
        }
        if (address.tls()) {
            var certificates = address.certificates();
            if (certificates == null) {
                builder.useTransportSecurity();
            } else {
                builder.useTransportSecurity(believing(certificates));
            }
        }
        return builder.build();
    }

    private static SslContext believing(Path certificates) {
        try {
            return GrpcSslContexts.forClient().trustManager(certificates.toFile()).build();
        } catch (SSLException | IllegalArgumentException failure) {
            throw new ForwardingException(
                    "The certificates in %s cannot be used: %s"
                            .formatted(certificates, failure.getMessage()),
                    failure);
        }
    }
}
