package org.waybill.domain.sourcing.foresight;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.sourcing.optimum.Rate;

/**
 * What is there, and what is likely to be asked for until more comes. All of it is on record: stock
 * and what is to come to it, the orders of the last weeks, the sales of the stores, the carriers'
 * rates.
 *
 * @param places locations with stock
 * @param lanes what it costs to send a parcel from a location to customers of a kind; where there
 *     is none, nothing is sent
 * @param baskets orders as they are likely to come
 * @param walkIns customers who take from a location's stock themselves
 */
public record Outlook(
        List<Place> places, List<Lane> lanes, List<Basket> baskets, List<WalkIns> walkIns) {

    private static final int MOST_DAYS = 366;
    private static final long MOST_MICROS = 1_000_000_000_000L;
    private static final long MOST_RATE = 1_000_000_000L;

    public Outlook {
        places = List.copyOf(places);
        lanes = List.copyOf(lanes);
        baskets = List.copyOf(baskets);
        walkIns = List.copyOf(walkIns);
        var names = places.stream().map(Place::location).collect(Collectors.toSet());
        require(names.size() == places.size(), "a location is there twice");
        require(
                lanes.stream().allMatch(lane -> names.contains(lane.from()))
                        && walkIns.stream().allMatch(one -> names.contains(one.at())),
                "a location has no place");
    }

    /**
     * A location and what it has.
     *
     * @param days until more comes; what is asked for later is no matter of this stock
     * @param labor micros for a unit
     * @param stock units by SKU; 0 where it deals in it and has none, nothing where it does not
     * @param room units that it can send until then; null if there is no limit
     */
    public record Place(
            LocationId location, int days, long labor, Map<Sku, Long> stock, @Nullable Long room) {

        public Place {
            within("the days until more comes", days, 1, MOST_DAYS);
            within("the labor of a unit", labor, 0, MOST_MICROS);
            stock.values().forEach(units -> within("stock", units, 0, Integer.MAX_VALUE));
            if (room != null) {
                within("the room", room, 0, Integer.MAX_VALUE);
            }
            stock = Map.copyOf(stock);
        }
    }

    /**
     * What a parcel from a location costs, handling included, by the cheapest service that is quick
     * enough.
     *
     * @param to customers who are served for the same price: a region, and how soon it must be
     *     there
     * @param rates by weight, lightest first
     */
    public record Lane(LocationId from, String to, List<Rate> rates) {

        public Lane {
            rates.forEach(rate -> within("the price of a parcel", rate.price(), 0, MOST_MICROS));
            rates = List.copyOf(rates);
        }
    }

    /**
     * An order as it is likely to come.
     *
     * @param perDay how many of them, in millionths
     * @param lost micros that it costs to have nothing for it
     */
    public record Basket(String to, List<Item> items, long perDay, long lost) {

        public Basket {
            within("the items of an order", items.size(), 1, Parcels.MOST_ITEMS);
            within("the orders of a day", perDay, 0, MOST_RATE);
            within("the cost of a lost order", lost, 0, MOST_MICROS);
            items = List.copyOf(items);
        }
    }

    /**
     * What an order asks for; it comes whole.
     *
     * @param grams weight of a unit
     */
    public record Item(Sku sku, int units, long grams) {

        public Item {
            within("the units of an item", units, 1, 1_000);
            within("the weight of a unit", grams, 0, 1_000_000);
        }
    }

    /**
     * Customers of a store, each with a unit of a SKU.
     *
     * @param perDay how many of them, in millionths
     * @param lost micros that it costs to have nothing for one
     */
    public record WalkIns(LocationId at, Sku sku, long perDay, long lost) {

        public WalkIns {
            within("the customers of a day", perDay, 0, MOST_RATE);
            within("the cost of a lost sale", lost, 0, MOST_MICROS);
        }
    }

    /** The days that any of the stock has to last. */
    int days() {
        return places.stream().mapToInt(Place::days).max().orElse(0);
    }

    static void within(String what, long number, long least, long most) {
        require(number >= least && number <= most, what + " is out of range: " + number);
    }

    static void require(boolean good, String complaint) {
        if (!good) {
            throw new IllegalArgumentException(complaint);
        }
    }
}
