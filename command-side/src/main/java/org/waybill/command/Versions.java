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
        if (metaData.get(EventMetadata.EXPECTED_VERSION) instanceof Number expected
                && expected.longValue() != version) {
            var detail = "It is at version %d, not %d.".formatted(version, expected.longValue());
            throw new RejectedException(
                    new Rejection(
                            Rejection.Kind.MOVED, "request.version-moved", detail, List.of()));
        }
    }
}
