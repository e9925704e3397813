package org.waybill.domain.order;

import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.location.LocationId;

/** That a location does not do a line: its refusal, or that the line was taken back from it. */
public record Refusal(LineId lineId, LocationId location, int quantity, RejectionReason reason) {}
