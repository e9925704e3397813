package org.waybill.domain.inbound;

/** By which document a delivery is known. */
public enum InboundType {
    /** What we have ordered. */
    PURCHASE_ORDER,
    /** What a supplier says it has sent: an advance shipping notice. */
    ASN
}
