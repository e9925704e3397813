package org.waybill.benchmark.olist;

/** A seller: the place that hands goods to the carrier. */
public record OlistSeller(String id, Place place) {}
