package org.waybill.domain.sourcing.optimum;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.waybill.domain.product.Sku;

/** What an order is made of, as arrays. */
final class Items {

    /** By id. */
    final Demand[] lines;

    final Hazards hazards;
    final int count;
    final int[] copies;
    final int[] units;
    final long[] grams;
    final long[] value;
    final long[] hazmat;
    final Sku[] skus;

    /** Units of stock in a copy, by item and SKU. */
    final long[][] need;

    /** Places of the SKUs that more than one item needs. */
    final int[] shared;

    final int totalCopies;
    final long totalUnits;
    final long totalGrams;
    private final List<Item> items;

    Items(Problem problem, boolean wholeLines) {
        lines = problem.demands().toArray(Demand[]::new);
        Arrays.sort(lines, Comparator.comparing(Demand::line));
        hazards = new Hazards(problem.demands(), problem.policy());
        items = new Gathering(problem, lines, wholeLines).items(hazards);
        count = items.size();
        copies = items.stream().mapToInt(Item::copies).toArray();
        units = items.stream().mapToInt(Item::units).toArray();
        grams = items.stream().mapToLong(Item::grams).toArray();
        value = items.stream().mapToLong(Item::value).toArray();
        hazmat = items.stream().mapToLong(Item::hazmat).toArray();
        skus =
                items.stream()
                        .flatMap(item -> item.need().keySet().stream())
                        .distinct()
                        .toArray(Sku[]::new);
        need = needs();
        shared = IntStream.range(0, skus.length).filter(this::isShared).toArray();
        totalCopies = Arrays.stream(copies).sum();
        totalUnits = sum(units);
        totalGrams = items.stream().mapToLong(item -> item.copies() * item.grams()).sum();
    }

    Item item(int place) {
        return items.get(place);
    }

    private long[][] needs() {
        var by = new long[count][skus.length];
        for (int item = 0; item < count; item++) {
            for (int sku = 0; sku < skus.length; sku++) {
                by[item][sku] = items.get(item).need().getOrDefault(skus[sku], 0L);
            }
        }
        return by;
    }

    private boolean isShared(int sku) {
        return IntStream.range(0, count).filter(item -> need[item][sku] > 0).count() > 1;
    }

    private long sum(int[] each) {
        return IntStream.range(0, count).mapToLong(i -> (long) copies[i] * each[i]).sum();
    }
}
