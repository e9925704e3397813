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
 */
@ConfigurationProperties("waybill")
public record WaybillSettings(
        Path data,
        Path binaries,
        @DefaultValue("all") Role role,
        @DefaultValue("false") boolean testMode,
        @DefaultValue External database) {

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
}
