package org.waybill.benchmark.buyer;

/**
 * Where a round is played.
 *
 * @param market what all rounds share
 * @param goods what is there
 * @param doors where it is asked for
 * @param notes what buyers write down
 */
record Stage(Market market, Goods goods, Doors doors, Notes notes) {}
