package org.waybill.benchmark.buyer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waybill.benchmark.buyer.Buyer.Act;

/** Prepares a round: what is there, and what everybody does. */
final class Draft {

    /** So many who want more than one unit, where there are enough for some of them. */
    private static final int FEW = 3;

    private final Market market;
    private final String name;
    private final Size size;
    private final Random random;
    private final boolean several;
    private final SortedMap<String, SortedMap<String, Integer>> there = new TreeMap<>();
    private final Map<String, Map<String, Integer>> quotas = new HashMap<>();
    private final SortedMap<String, Map<String, Integer>> kits = new TreeMap<>();
    private final List<Act> before = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();

    /**
     * How large a round is.
     *
     * @param units of each SKU
     */
    record Size(int buyers, int units) {}

    /**
     * Nothing is prepared yet.
     *
     * @param name what the names of its SKUs begin with
     */
    Draft(Market market, String name, Size size, Random random) {
        this.market = market;
        this.name = name;
        this.size = size;
        this.random = random;
        this.several = random.nextBoolean();
    }

    /** What all rounds share. */
    Market market() {
        return market;
    }

    /** How large it is. */
    Size size() {
        return size;
    }

    /** What is left to chance. */
    Random random() {
        return random;
    }

    /** A new SKU, its units spread over some locations. */
    String sku(int... places) {
        var sku = "%s-%d".formatted(name, there.size() + 1);
        var shelves = new TreeMap<String, Integer>();
        int left = size.units();
        for (int number = 0; number < places.length && left > 0; number++) {
            boolean last = number == places.length - 1;
            int units = last ? left : random.nextInt(left + 1);
            if (units > 0) {
                shelves.merge(market.place(places[number]), units, Integer::sum);
            }
            left -= units;
        }
        there.put(sku, shelves);
        return sku;
    }

    /** A kit of two SKUs. */
    String kit(String first, int ofFirst, String second, int ofSecond) {
        var kit = "%s-k%d".formatted(name, kits.size() + 1);
        kits.put(kit, Map.of(first, ofFirst, second, ofSecond));
        return kit;
    }

    /** Keeps units of a SKU for a channel. */
    void keep(String sku, String channel, int units) {
        if (units > 0) {
            quotas.computeIfAbsent(sku, any -> new HashMap<>()).put(channel, units);
        }
    }

    /** So many units that everybody together wants more than there is. */
    int some(Random chance) {
        int fair = FEW * size.units() / size.buyers();
        int most = several && size.units() > 1 ? Math.max(FEW, fair) : Math.max(1, fair);
        return 1 + chance.nextInt(most);
    }

    /** Somebody does something before the others come. */
    void before(Act act) {
        before.add(act);
    }

    /** Somebody does something when everybody does. */
    void one(Act act) {
        acts.add(act);
    }

    /** All who have nothing to do yet do the same. */
    void everybody(Act act) {
        while (acts.size() < size.buyers()) {
            acts.add(act);
        }
    }

    /**
     * A round.
     *
     * @param before what is done before
     * @param acts what is done all at once
     */
    record Plan(Goods goods, List<Act> before, List<Act> acts) {}

    /** What was prepared. */
    Plan plan() {
        return new Plan(new Goods(there, quotas, kits), List.copyOf(before), List.copyOf(acts));
    }
}
