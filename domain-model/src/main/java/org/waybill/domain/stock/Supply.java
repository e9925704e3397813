package org.waybill.domain.stock;

import java.time.Instant;
import org.waybill.domain.location.LocationId;

/**
 * Units that are to come to a location.
 *
 * @param quantity still to come, at least 1
 * @param expectedAt when they should be there
 */
public record Supply(LocationId location, long quantity, Instant expectedAt) {}
