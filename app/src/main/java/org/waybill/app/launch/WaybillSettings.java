package org.waybill.app.launch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.waybill.app.node.Role;

/**
 * What the one who starts Waybill may decide.
 *
 * @param data the folder everything durable lives in
 * @param binaries where the embedded PostgreSQL's programs are unpacked
 * @param role what this process does of all there is to do
 * @param testMode whether time can be moved over HTTP
 * @param database a PostgreSQL of one's own; without an address, the embedded one is used
 * @param axonServer an Axon Server that events are handed on to; without an address, none is
 */
@ConfigurationProperties("waybill")
public record WaybillSettings(
        Path data,
        Path binaries,
        @DefaultValue("all") Role role,
        @DefaultValue("false") boolean testMode,
        @DefaultValue External database,
        @DefaultValue AxonServer axonServer) {

    /**
     * A PostgreSQL that somebody else runs.
     *
     * @param url its address, {@code jdbc:postgresql://…}; null or empty for none
     * @param user who we are there
     * @param password our secret there
     * @param connections how many a process may keep open
     */
    public record External(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue("40") int connections) {

        /** Whether there is one. */
        public boolean given() {
            return url != null && !url.isBlank();
        }
    }

    /**
     * An Axon Server that somebody else runs, as it was described to us.
     *
     * @param address of its nodes, {@code host:port} with commas between them; empty for none
     * @param context which of its event stores
     * @param token our secret there; empty for none
     * @param tls whether to talk in private
     * @param certificates a file of those to believe; empty for those that Java believes
     */
    public record AxonServer(
            @DefaultValue("") String address,
            @DefaultValue("default") String context,
            @DefaultValue("") String token,
            @DefaultValue("false") String tls,
            @DefaultValue("") String certificates) {

        /** Whether there is one. */
        public boolean given() {
            return !address.isBlank();
        }
    }
}
