package org.waybill.domain.sourcing.foresight;

/**
 * Somebody who wants something of the stock.
 *
 * @param parcels what it costs to send it
 * @param lost micros that it costs not to serve it
 * @param stock the position that each item would be taken from, by location and item; {@link
 *     Contest#FREE} where there is plenty
 * @param room the position of capacity that each location's units take; {@link Contest#FREE} where
 *     there is plenty
 */
record Asker(Parcels parcels, long lost, int[] stock, int[] room) {}
