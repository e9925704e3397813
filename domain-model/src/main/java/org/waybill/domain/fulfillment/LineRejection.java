package org.waybill.domain.fulfillment;

import org.waybill.domain.order.LineId;

/** Units of a line that a location will not do, and why. */
public record LineRejection(LineId lineId, int quantity, RejectionReason reason) {}
