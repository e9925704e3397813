package org.waybill.benchmark.m5;

/**
 * Units that a store sold of an item on a day.
 *
 * @param day 0 for the first
 * @param twice whether the message about it comes a second time
 */
record M5Sale(String item, String store, int day, int units, boolean twice) {}
