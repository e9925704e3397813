package org.waybill.projection.audit;

import java.util.Map;
import java.util.TreeMap;
import org.waybill.domain.stock.LotId;
import org.waybill.domain.stock.Lots;

/**
 * The units of a SKU by lot and number.
 *
 * @param units by location and lot, or on their way
 * @param serials where each numbered unit is that is in the house or on its way
 */
record LotBooks(Map<String, Units> units, Map<String, String> serials) {

    static final LotBooks NONE = new LotBooks(Map.of(), Map.of());

    private static final String WAY = "on the way";

    /** Units at one place. */
    record Units(long onHand, long sellable) {

        static final Units NONE = new Units(0, 0);
    }

    static String at(String location, String lot) {
        return location + "/" + lot;
    }

    static String onTheWay(String lot) {
        return at(WAY, lot);
    }

    /** As the history of the SKU has made them. */
    static LotBooks of(Lots lots) {
        var units = new TreeMap<String, Units>();
        lots.places()
                .forEach(
                        (place, there) -> {
                            if (there.onHand() != 0) {
                                units.put(
                                        at(place.location().value(), place.lot().value()),
                                        new Units(there.onHand(), there.sellable()));
                            }
                        });
        var serials = new TreeMap<String, String>();
        lots.serials()
                .forEach(
                        (serial, where) ->
                                serials.put(
                                        serial.value(),
                                        at(
                                                where.place().location().value(),
                                                where.place().lot().value())));
        lots.transit().values().stream()
                .flatMap(way -> way.lots().stream())
                .forEach(
                        some -> {
                            sent(units, some.lot(), some.quantity());
                            some.serials()
                                    .forEach(
                                            serial ->
                                                    serials.put(
                                                            serial.value(),
                                                            onTheWay(some.lot().value())));
                        });
        return new LotBooks(units, serials);
    }

    private static void sent(Map<String, Units> units, LotId lot, long quantity) {
        units.merge(
                onTheWay(lot.value()),
                new Units(quantity, 0),
                (one, more) -> new Units(one.onHand() + more.onHand(), 0));
    }
}
