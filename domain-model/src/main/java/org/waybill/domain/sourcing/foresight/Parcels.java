package org.waybill.domain.sourcing.foresight;

import java.util.Arrays;
import java.util.List;
import org.waybill.domain.sourcing.optimum.Rate;

/**
 * What each set of an order's items costs from each location, without shadow prices. Items are
 * numbered, and a set of them is a number with their bits.
 */
public final class Parcels {

    /** More items than this have too many sets. */
    public static final int MOST_ITEMS = 8;

    /** Stands for what cannot be; two of them can be added. */
    static final long NONE = Long.MAX_VALUE / 4;

    final int items;
    final int senders;
    final int all;
    final int[] units;

    /** By location, then by set. */
    final long[] cost;

    private Parcels(int senders, int[] units) {
        this.items = units.length;
        this.senders = senders;
        this.units = units.clone();
        this.all = (1 << items) - 1;
        this.cost = new long[senders << items];
        Arrays.fill(cost, NONE);
    }

    /**
     * An item of an order, which comes whole.
     *
     * @param units how many
     * @param grams weight of a unit
     */
    public record Piece(int units, long grams) {}

    /**
     * A location that could send a parcel.
     *
     * @param labor micros for a unit
     * @param rates by weight, lightest first, handling included; none if it cannot send there
     * @param carries whether it deals in each item
     */
    public record Sender(long labor, List<Rate> rates, List<Boolean> carries) {

        public Sender {
            rates = List.copyOf(rates);
            carries = List.copyOf(carries);
        }
    }

    /** For the items of an order, and the locations that could send some of them. */
    public static Parcels of(List<Piece> pieces, List<Sender> senders) {
        if (pieces.isEmpty() || pieces.size() > MOST_ITEMS) {
            throw new IllegalArgumentException("an order has one item to " + MOST_ITEMS);
        }
        int[] units = pieces.stream().mapToInt(Piece::units).toArray();
        var parcels = new Parcels(senders.size(), units);
        for (int place = 0; place < senders.size(); place++) {
            parcels.tabulate(place, senders.get(place), pieces);
        }
        return parcels;
    }

    private void tabulate(int place, Sender sender, List<Piece> pieces) {
        for (int set = 1; set <= all; set++) {
            long grams = 0;
            long labor = 0;
            boolean carries = true;
            for (int item = 0; item < items; item++) {
                if ((set >> item & 1) != 0) {
                    carries &= sender.carries().get(item);
                    grams += units[item] * pieces.get(item).grams();
                    labor += units[item] * sender.labor();
                }
            }
            if (carries) {
                cost[place << items | set] = parcel(sender.rates(), grams, labor);
            }
        }
    }

    private static long parcel(List<Rate> rates, long grams, long labor) {
        for (var rate : rates) {
            if (grams <= rate.upToGrams()) {
                return rate.price() + labor;
            }
        }
        return NONE;
    }
}
