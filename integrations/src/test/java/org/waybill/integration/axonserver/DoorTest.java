package org.waybill.integration.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in, and whom we believe. */
class DoorTest {

    private static final String PASSWORD = "of no worth";

    @TempDir private static Path folder;
    private static Path certificate = Path.of("");
    private static SslContext tls;

    @BeforeAll
    static void makeAKey() throws IOException, InterruptedException, GeneralSecurityException {
        var keys = folder.resolve("keys.p12");
        var made =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=stand-in",
                                "-ext",
                                "SAN=ip:127.0.0.1",
                                "-storetype",
                                "PKCS12",
                                "-alias",
                                "it",
                                "-keystore",
                                keys.toString(),
                                "-storepass",
                                PASSWORD)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
        assertThat(made).isZero();
        var store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, PASSWORD.toCharArray());
        tls =
                GrpcSslContexts.configure(
                                io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder
                                        .forServer(factory))
                        .build();
        certificate = folder.resolve("certificate.pem");
        Files.writeString(
                certificate,
                "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                        .formatted(
                                Base64.getMimeEncoder()
                                        .encodeToString(store.getCertificate("it").getEncoded())));
    }

    private static boolean reached(StandIn server, String token, String certificates)
            throws InterruptedException {
        var address =
                AxonServerAddress.parse(
                        "127.0.0.1:" + server.port(),
                        "default",
                        token,
                        certificates.isEmpty() ? "false" : "true",
                        certificates);
        try (var connected = AxonServer.connect(address)) {
            return connected.newest().isEmpty();
        }
    }

    @Test
    void showsItsToken() throws InterruptedException {
        try (var server = new StandIn("open sesame", null)) {
            assertThat(reached(server, "open sesame", "")).isTrue();
        }
    }

    @Test
    void saysThatItIsNotLetIn() {
        try (var server = new StandIn("open sesame", null)) {
            assertThatThrownBy(() -> reached(server, "open wheat", ""))
                    .isInstanceOf(ForwardingException.class)
                    .hasMessageContaining("does not let us in");
        }
    }

    @Test
    void talksInPrivateToAServerItBelieves() throws InterruptedException {
        try (var server = new StandIn("open sesame", tls)) {
            assertThat(reached(server, "open sesame", certificate.toString())).isTrue();
        }
    }

    @Test
    void doesNotTalkToAServerItDoesNotBelieve() {
        try (var server = new StandIn(null, tls)) {
            var address =
                    AxonServerAddress.parse(
                            "127.0.0.1:" + server.port(), "default", "", "true", "");

            assertThatThrownBy(() -> AxonServer.connect(address).close())
                    .isInstanceOf(ForwardingException.class);
        }
    }

    @Test
    void saysSoWhereTheCertificatesAreNone() throws IOException {
        var nonsense = Files.writeString(folder.resolve("nonsense.pem"), "nonsense").toString();
        try (var server = new StandIn(null, tls)) {
            assertThatThrownBy(() -> reached(server, "", nonsense))
                    .isInstanceOf(ForwardingException.class)
                    .hasMessageContaining("nonsense.pem");
        }
    }
}
