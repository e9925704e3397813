package org.waybill.domain.shipment;

/**
 * Where a shipment stands. Its rank only ever grows; of one rank, the scan that occurred last
 * counts.
 */
public enum ShipmentStatus {
    LABELED(0),
    MANIFESTED(1),
    HANDED_OVER(2),
    IN_TRANSIT(3),
    OUT_FOR_DELIVERY(4),
    ATTEMPT_FAILED(4),
    EXCEPTION(4),
    LOST(5),
    RETURNED_TO_SENDER(6),
    DELIVERED(6);

    private final int rank;

    ShipmentStatus(int rank) {
        this.rank = rank;
    }

    /** How far along the way it is. */
    public int rank() {
        return rank;
    }

    /** Whether nothing more is expected. */
    public boolean ended() {
        return rank == 6;
    }
}
