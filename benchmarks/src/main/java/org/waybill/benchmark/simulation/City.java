package org.waybill.benchmark.simulation;

/**
 * Where customers live.
 *
 * @param east kilometers from the western end
 * @param north kilometers from the southern end
 * @param share of all customers
 */
record City(int number, double east, double north, double share) {}
