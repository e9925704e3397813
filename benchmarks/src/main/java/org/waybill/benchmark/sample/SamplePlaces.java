package org.waybill.benchmark.sample;

import java.util.List;
import java.util.Map;

/** Made up, for the data name no places: where stock lies and where customers live. */
final class SamplePlaces {

    /** A town; a location if it has a type. */
    record Town(String name, String postalCode, double lat, double lon) {

        Map<String, Object> address() {
            return Map.of("country", "GB", "postalCode", postalCode, "city", name);
        }

        Map<String, Object> geo() {
            return Map.of("lat", lat, "lon", lon);
        }
    }

    private static final List<Town> TOWNS =
            List.of(
                    new Town("Glasgow", "G2 1DU", 55.861, -4.250),
                    new Town("Newcastle", "NE1 7RU", 54.978, -1.618),
                    new Town("Manchester", "M2 5DB", 53.480, -2.244),
                    new Town("Birmingham", "B3 3DQ", 52.480, -1.903),
                    new Town("Norwich", "NR2 1TF", 52.629, 1.293),
                    new Town("Cardiff", "CF10 3ND", 51.482, -3.179),
                    new Town("Oxford", "OX1 1BX", 51.752, -1.258),
                    new Town("Brighton", "BN1 1EE", 50.822, -0.137),
                    new Town("Exeter", "EX1 1GF", 50.722, -3.530));

    /** The locations, by id. */
    static final Map<String, Town> LOCATIONS =
            Map.of(
                    "LEEDS-DC", new Town("Leeds", "LS1 4DY", 53.796, -1.548),
                    "LONDON-STORE", new Town("London", "W1D 1BS", 51.515, -0.142),
                    "BRISTOL-STORE", new Town("Bristol", "BS1 5TR", 51.450, -2.598));

    private SamplePlaces() {}

    static Town home(String customer) {
        return TOWNS.get(Math.floorMod(customer.hashCode(), TOWNS.size()));
    }

    /** Where a SKU lies: most of them in the one big warehouse. */
    static String shelf(String sku) {
        int part = Math.floorMod(sku.hashCode(), 20);
        if (part < 14) {
            return "LEEDS-DC";
        }
        return part < 18 ? "LONDON-STORE" : "BRISTOL-STORE";
    }

    /** How much of it there is: of one SKU in forty a unit too few, so that an order waits. */
    static int supply(String sku, int demand) {
        return Math.floorMod(sku.hashCode(), 40) == 7 ? demand - 1 : demand;
    }
}
