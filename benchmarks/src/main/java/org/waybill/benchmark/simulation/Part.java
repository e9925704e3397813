package org.waybill.benchmark.simulation;

/**
 * What a site sends of an order.
 *
 * @param units of each line
 */
record Part(int site, int[] units) {}
