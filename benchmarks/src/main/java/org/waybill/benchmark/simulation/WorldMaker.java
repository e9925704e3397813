package org.waybill.benchmark.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;

/** Makes a chain by chance; docs/simulation.md says why it looks as it does. */
final class WorldMaker {

    private static final int CITIES = 28;
    private static final int WAREHOUSES = 4;
    private static final int STORES = 20;
    private static final int ARTICLES = 300;
    private static final double WIDTH = 2_200;
    private static final double HEIGHT = 1_300;
    private static final double ORDERS = 200;

    /** Customers a day that a store serves, on average. */
    private static final double WALK_INS = 45;

    private static final int WAREHOUSE_CYCLE = 14;
    private static final int STORE_CYCLE = 7;

    /** In how many warehouses articles are, and in which share of stores: fast, middling, slow. */
    private static final int[] HOUSES = {4, 2, 1};

    private static final double[] STORES_WITH = {0.85, 0.6, 0.4};

    private final Random random;
    private final List<City> cities = new ArrayList<>();
    private final List<Article> articles = new ArrayList<>();

    private WorldMaker(long seed) {
        random = new Random(seed);
    }

    static World world(long seed) {
        return new WorldMaker(seed).make();
    }

    private World make() {
        makeCities();
        makeArticles();
        var warehouses = warehouses();
        var sites = new ArrayList<>(warehouses);
        for (int i = 0; i < STORES; i++) {
            sites.add(store(WAREHOUSES + i));
        }
        return new World(cities, List.copyOf(sites), articles, ORDERS);
    }

    /** The second largest has half the customers of the largest, and so on, but not quite. */
    private void makeCities() {
        double[] size = zipf(CITIES, 0.8);
        for (int i = 0; i < CITIES; i++) {
            cities.add(
                    new City(
                            i, WIDTH * random.nextDouble(), HEIGHT * random.nextDouble(), size[i]));
        }
    }

    private void makeArticles() {
        double[] share = zipf(ARTICLES, 0.8);
        for (int i = 0; i < ARTICLES; i++) {
            long grams = Math.round(150 * Math.pow(20, random.nextDouble()));
            long price = Math.round(800 * Math.pow(10, random.nextDouble()));
            articles.add(new Article(new Sku("A%03d".formatted(i)), share[i], grams, price));
        }
    }

    private static double[] zipf(int count, double exponent) {
        double[] share =
                IntStream.rangeClosed(1, count).mapToDouble(i -> Math.pow(i, -exponent)).toArray();
        double sum = Arrays.stream(share).sum();
        return Arrays.stream(share).map(one -> one / sum).toArray();
    }

    /** One in each quarter of the country; the slower an article, the fewer have it. */
    private List<Site> warehouses() {
        double[][] at = new double[WAREHOUSES][];
        boolean[][] carries = new boolean[WAREHOUSES][ARTICLES];
        for (int i = 0; i < WAREHOUSES; i++) {
            at[i] =
                    new double[] {
                        WIDTH * (i % 2 * 0.5 + 0.1 + 0.3 * random.nextDouble()),
                        HEIGHT * (i / 2 * 0.5 + 0.1 + 0.3 * random.nextDouble())
                    };
        }
        for (int article = 0; article < ARTICLES; article++) {
            int first = random.nextInt(WAREHOUSES);
            int houses = HOUSES[third(article)];
            for (int i = 0; i < houses; i++) {
                carries[(first + i) % WAREHOUSES][article] = true;
            }
        }
        return IntStream.range(0, WAREHOUSES).mapToObj(i -> warehouse(i, at, carries)).toList();
    }

    private Site warehouse(int number, double[][] at, boolean[][] carries) {
        var level = new int[ARTICLES];
        for (int article = 0; article < ARTICLES; article++) {
            double customers = 0;
            for (var city : cities) {
                customers += nearest(city, at, carries, article) == number ? city.share() : 0;
            }
            double mean = WAREHOUSE_CYCLE * online(article) * customers;
            level[article] = carries[number][article] ? level(0.8 * mean) : -1;
        }
        return new Site(
                number,
                new LocationId("W" + number),
                true,
                at[number][0],
                at[number][1],
                WAREHOUSE_CYCLE,
                random.nextInt(WAREHOUSE_CYCLE),
                70 * Money.CENT,
                30 * Money.CENT,
                new double[ARTICLES],
                level);
    }

    private static int nearest(City city, double[][] at, boolean[][] carries, int article) {
        return IntStream.range(0, WAREHOUSES)
                .filter(i -> carries[i][article])
                .boxed()
                .min(
                        Comparator.comparingDouble(
                                i -> Math.hypot(at[i][0] - city.east(), at[i][1] - city.north())))
                .orElseThrow();
    }

    private static int third(int article) {
        return article * 3 / ARTICLES;
    }

    private double online(int article) {
        return ORDERS * World.UNITS_PER_ORDER * articles.get(article).share();
    }

    private static int level(double mean) {
        return (int) Math.max(1, Math.ceil(mean + Math.sqrt(mean)));
    }

    /** In one of the larger cities, with a part of the articles. */
    private Site store(int number) {
        var city = cities.get(number - WAREHOUSES);
        double size = 0.5 + random.nextDouble();
        var walkIn = new double[ARTICLES];
        var level = new int[ARTICLES];
        for (int article = 0; article < ARTICLES; article++) {
            boolean carries = random.nextDouble() < STORES_WITH[third(article)];
            // What is liked elsewhere is not always liked here.
            double taste = 0.5 + random.nextDouble();
            walkIn[article] = carries ? WALK_INS * size * taste * articles.get(article).share() : 0;
            // It is also meant to send a fifth of what its city orders.
            double mean = STORE_CYCLE * (walkIn[article] + 0.2 * online(article) * city.share());
            level[article] = carries ? level(mean) : -1;
        }
        return new Site(
                number,
                new LocationId("S%02d".formatted(number)),
                false,
                city.east() + 10 * random.nextDouble(),
                city.north() + 10 * random.nextDouble(),
                STORE_CYCLE,
                random.nextInt(STORE_CYCLE),
                (120 + random.nextInt(40)) * Money.CENT,
                (60 + random.nextInt(20)) * Money.CENT,
                walkIn,
                level);
    }
}
