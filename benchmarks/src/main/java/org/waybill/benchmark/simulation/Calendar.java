package org.waybill.benchmark.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * What happens on each of some days.
 *
 * @param days what happens, in order
 */
record Calendar(List<List<Happening>> days) {

    private static final int MOST_UNITS = 6;
    private static final double FAST = 0.15;
    private static final double TWO_UNITS = 0.1;

    /** How many orders have at most one line, two lines and so on. */
    private static final double[] LINES = {0.58, 0.82, 0.93, 0.98, 1};

    static Calendar of(World world, long seed, int days) {
        var all = new ArrayList<List<Happening>>();
        var maker = new Maker(world, new Random(seed));
        for (int day = 0; day < days; day++) {
            all.add(maker.day(day));
        }
        return new Calendar(List.copyOf(all));
    }

    /** The orders of all days. */
    List<Order> orders() {
        return days.stream()
                .flatMap(List::stream)
                .filter(Happening.Ordered.class::isInstance)
                .map(one -> ((Happening.Ordered) one).order())
                .toList();
    }

    private static final class Maker {

        private final World world;
        private final Random random;
        private final double[] cities;
        private final double[] articles;
        private int number;

        Maker(World world, Random random) {
            this.world = world;
            this.random = random;
            cities = sums(world.cities().stream().mapToDouble(City::share).toArray());
            articles = sums(world.articles().stream().mapToDouble(Article::share).toArray());
        }

        private static double[] sums(double[] shares) {
            double sum = 0;
            for (int i = 0; i < shares.length; i++) {
                sum += shares[i];
                shares[i] = sum;
            }
            return shares;
        }

        List<Happening> day(int day) {
            var all = new ArrayList<Happening>();
            int orders = poisson(world.ordersPerDay());
            for (int i = 0; i < orders; i++) {
                all.add(new Happening.Ordered(order(day)));
            }
            for (var site : world.sites()) {
                for (int article = 0; article < articles.length; article++) {
                    int customers = poisson(site.walkIn()[article]);
                    for (int i = 0; i < customers; i++) {
                        all.add(new Happening.WalkedIn(site.number(), article));
                    }
                }
            }
            Collections.shuffle(all, random);
            return List.copyOf(all);
        }

        private Order order(int day) {
            int lines = 1 + pick(LINES);
            var chosen = new TreeSet<Integer>();
            while (chosen.size() < lines) {
                chosen.add(pick(articles));
            }
            var units = new int[lines];
            int left = MOST_UNITS - lines;
            for (int i = 0; i < lines; i++) {
                units[i] = left > 0 && random.nextDouble() < TWO_UNITS ? 2 : 1;
                left -= units[i] - 1;
            }
            return new Order(
                    number++,
                    day,
                    pick(cities),
                    random.nextDouble() < FAST ? Freight.FAST_DAY : Freight.USUAL_DAY,
                    chosen.stream().mapToInt(Integer::intValue).toArray(),
                    units);
        }

        private int pick(double[] sums) {
            double at = random.nextDouble() * sums[sums.length - 1];
            int low = 0;
            while (sums[low] < at) {
                low++;
            }
            return low;
        }

        private int poisson(double mean) {
            double limit = Math.exp(-mean);
            double product = random.nextDouble();
            int count = 0;
            while (product > limit) {
                product *= random.nextDouble();
                count++;
            }
            return count;
        }
    }
}
