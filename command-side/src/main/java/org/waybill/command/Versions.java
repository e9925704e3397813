package org.waybill.command;

import java.util.List;
import org.axonframework.messaging.MetaData;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.store.EventMetadata;

/** Holds senders to the version they saw. */
public final class Versions {

    private Versions() {}

    /**
     * Refuses a command whose sender insists on another version.
     *
     * @throws RejectedException if the versions differ
     */
    public static void check(MetaData metaData, long version) {
        if (!(metaData.get(EventMetadata.EXPECTED_VERSION) instanceof Number number)) return;
        long expected = number.longValue();
        if (expected == version) return;
        if (expected != EventMetadata.ANY_VERSION) {
            throw moved("It is at version %d, not %d.".formatted(version, expected));
        }
        if (version == 0) throw moved("There is none yet.");
    }

    private static RejectedException moved(String detail) {
        return new RejectedException(
                new Rejection(Rejection.Kind.MOVED, "request.version-moved", detail, List.of()));
    }
}
