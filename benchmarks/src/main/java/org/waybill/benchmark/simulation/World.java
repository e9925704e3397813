package org.waybill.benchmark.simulation;

import java.util.List;

/**
 * A chain with its customers. All ways of sourcing see the same one.
 *
 * @param ordersPerDay orders from the web shop
 */
record World(List<City> cities, List<Site> sites, List<Article> articles, double ordersPerDay) {

    /** Units in an order, on average; see {@link Calendar}. */
    static final double UNITS_PER_ORDER = 1.85;

    long metres(int site, int city) {
        return sites.get(site).metres(cities.get(city));
    }
}
