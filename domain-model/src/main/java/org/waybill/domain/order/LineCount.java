package org.waybill.domain.order;

/** So many units of a line. */
public record LineCount(LineId lineId, int quantity) {}
