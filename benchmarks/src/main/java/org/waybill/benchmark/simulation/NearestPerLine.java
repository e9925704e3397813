package org.waybill.benchmark.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Every line from where it is nearest; units that are not there from the next. */
final class NearestPerLine implements Sourcing {

    private final List<List<Integer>> nearestFirst;

    NearestPerLine(World world) {
        nearestFirst =
                world.cities().stream()
                        .map(
                                city ->
                                        IntStream.range(0, world.sites().size())
                                                .boxed()
                                                .sorted(
                                                        Comparator.comparingLong(
                                                                site ->
                                                                        world.metres(
                                                                                site,
                                                                                city.number())))
                                                .toList())
                        .toList();
    }

    @Override
    public List<Part> decide(Order order, Shelves shelves) {
        var parts = new TreeMap<Integer, Part>();
        int lines = order.articles().length;
        for (int line = 0; line < lines; line++) {
            int left = order.units()[line];
            for (int site : nearestFirst.get(order.city())) {
                int given = Math.min(left, shelves.units(site, order.articles()[line]));
                if (given > 0) {
                    parts.computeIfAbsent(site, s -> new Part(s, new int[lines])).units()[line] =
                            given;
                    left -= given;
                }
            }
            if (left > 0) {
                return List.of();
            }
        }
        return new ArrayList<>(parts.values());
    }
}
