package org.waybill.domain.order;

import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.location.LocationId;

/** A location's refusal to do a line. */
public record Refusal(LineId lineId, LocationId location, int quantity, RejectionReason reason) {}
