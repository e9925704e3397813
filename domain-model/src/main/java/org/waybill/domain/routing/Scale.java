package org.waybill.domain.routing;

import org.jspecify.annotations.Nullable;
import org.waybill.domain.sourcing.optimum.Offer;
import org.waybill.domain.sourcing.optimum.PlannedShipment;
import org.waybill.domain.sourcing.optimum.Policy;
import org.waybill.domain.sourcing.optimum.ServiceId;

/** Puts an objective into the figures that the engine minimises. */
sealed interface Scale permits CostScale, RankScale {

    /** What a location offers. */
    Offer offer(Site site);

    /** How the order may be fulfilled. */
    Policy policy();

    /** What an engine's figure means. */
    long value(long micros);

    /** The service that the engine chose; null if it chose none. */
    @Nullable ServiceId service(PlannedShipment shipment);
}
