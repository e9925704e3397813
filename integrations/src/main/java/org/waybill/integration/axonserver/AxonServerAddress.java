package org.waybill.integration.axonserver;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where an Axon Server is, and how it lets us in.
 *
 * @param hosts its nodes; any of them will do
 * @param context which of its event stores is meant
 * @param token our secret there; null for none
 * @param tls whether we insist on talking in private
 * @param certificates in PEM, whom to believe that it is who it says; null for those that Java
 *     believes
 */
public record AxonServerAddress(
        List<Host> hosts,
        String context,
        @Nullable String token,
        boolean tls,
        @Nullable Path certificates) {

    private static final Pattern HOST =
            Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(?::([0-9]{1,5}))?");
    private static final int USUAL_PORT = 8124;
    private static final int HIGHEST_PORT = 65_535;

    /** A node. */
    public record Host(String name, int port) {

        @Override
        public String toString() {
            return name + ":" + port;
        }
    }

    /**
     * Reads what the one who starts Waybill has said.
     *
     * @throws IllegalArgumentException if it makes no sense; the message is for that person
     */
    public static AxonServerAddress parse(
            String address, String context, String token, String tls, String certificates) {
        var hosts = Arrays.stream(address.split(",", -1)).map(AxonServerAddress::host).toList();
        if (context.isBlank()) {
            throw new IllegalArgumentException(
                    "WAYBILL_AXON_SERVER_CONTEXT must name a context, or be left out for default.");
        }
        boolean inPrivate = yes(tls);
        var believed = certificates.isBlank() ? null : Path.of(certificates.strip());
        if (believed != null && !inPrivate) {
            throw new IllegalArgumentException(
                    "WAYBILL_AXON_SERVER_CERTIFICATES is of use only with WAYBILL_AXON_SERVER_TLS=true.");
        }
        if (believed != null && !Files.isReadable(believed)) {
            throw new IllegalArgumentException(
                    "The file %s, named in WAYBILL_AXON_SERVER_CERTIFICATES, cannot be read."
                            .formatted(believed));
        }
        return new AxonServerAddress(
                hosts,
                context.strip(),
                token.isBlank() ? null : token.strip(),
                inPrivate,
                believed);
    }

    private static Host host(String text) {
        var host = HOST.matcher(text.strip());
        if (!host.matches()) {
            throw malformed();
        }
        int port = host.group(2) == null ? USUAL_PORT : Integer.parseInt(host.group(2));
        if (port < 1 || port > HIGHEST_PORT) {
            throw malformed();
        }
        return new Host(host.group(1), port);
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException(
                "WAYBILL_AXON_SERVER must look like host:port, or several of those with commas between them.");
    }

    private static boolean yes(String tls) {
        return switch (tls.strip()) {
            case "true" -> true;
            case "false", "" -> false;
            default ->
                    throw new IllegalArgumentException(
                            "WAYBILL_AXON_SERVER_TLS must be true or false.");
        };
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return hosts.stream().map(Host::toString).collect(Collectors.joining(",")) + "/" + context;
    }
}
