package org.waybill.command.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.network.Configuration;
import org.waybill.command.network.Origins;
import org.waybill.domain.location.LocationId;

/** How long locations may take to accept what they are asked for. */
@Component
class Acceptances {

    private final Configuration configuration;
    private final Origins origins;

    Acceptances(Configuration configuration, Origins origins) {
        this.configuration = configuration;
        this.origins = origins;
    }

    /** Until when a location has to accept what it is asked for now; null for no limit. */
    @Nullable Instant due(LocationId location, Instant at) {
        var acceptance = configuration.operations(location).acceptance();
        var origin = acceptance == null ? null : origins.origin(location, at, 0);
        return acceptance == null || origin == null ? null : acceptance.due(at, origin.calendar());
    }
}
