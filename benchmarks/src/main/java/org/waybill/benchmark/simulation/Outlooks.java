package org.waybill.benchmark.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.product.Sku;
import org.waybill.domain.sourcing.foresight.Care;
import org.waybill.domain.sourcing.foresight.Outlook;
import org.waybill.domain.sourcing.foresight.PriceBook;
import org.waybill.domain.sourcing.foresight.ShadowPrices;

/** What the chain can expect, by what it has on record of the weeks before; nothing else. */
final class Outlooks {

    private static final double MILLION = 1e6;

    /** Days of what is usual that a store's own sales are mixed with. */
    private static final double USUAL_DAYS = 14;

    private final World world;
    private final Care care;
    private final List<Outlook.Lane> lanes = new ArrayList<>();
    private final List<Outlook.Basket> baskets = new ArrayList<>();
    private final List<Outlook.WalkIns> walkIns = new ArrayList<>();

    Outlooks(World world, Calendar history, Care care) {
        this.world = world;
        this.care = care;
        for (var city : world.cities()) {
            for (var site : world.sites()) {
                lane(site, city, Freight.USUAL_DAY);
                lane(site, city, Freight.FAST_DAY);
            }
        }
        long perDay = Math.round(MILLION / history.days().size());
        history.orders().forEach(order -> baskets.add(basket(order, perDay)));
        sales(history);
    }

    private void lane(Site site, City city, int lastDay) {
        lanes.add(
                new Outlook.Lane(
                        site.location(),
                        kind(city.number(), lastDay),
                        Freight.rates(site.metres(city), lastDay, site.handling())));
    }

    private static String kind(int city, int lastDay) {
        return city + "|" + lastDay;
    }

    private Outlook.Basket basket(Order order, long perDay) {
        var items = new ArrayList<Outlook.Item>();
        for (int line = 0; line < order.articles().length; line++) {
            var article = world.articles().get(order.articles()[line]);
            items.add(new Outlook.Item(article.sku(), order.units()[line], article.grams()));
        }
        return new Outlook.Basket(
                kind(order.city(), order.lastDay()), items, perDay, Tally.lost(world, order));
    }

    /** A store's rate for an article: what it has sold, mixed with what stores like it sell. */
    private void sales(Calendar history) {
        int articles = world.articles().size();
        var sold = new double[world.sites().size()][articles];
        var bySite = new double[sold.length];
        var byArticle = new double[articles];
        double all = 0;
        for (var day : history.days()) {
            for (var one : day) {
                if (one instanceof Happening.WalkedIn walkedIn) {
                    sold[walkedIn.site()][walkedIn.article()]++;
                    bySite[walkedIn.site()]++;
                    byArticle[walkedIn.article()]++;
                    all++;
                }
            }
        }
        double days = history.days().size();
        for (var site : world.sites()) {
            for (int article = 0; article < articles && !site.warehouse(); article++) {
                if (site.carries(article)) {
                    double usual =
                            bySite[site.number()]
                                    * byArticle[article]
                                    / all
                                    / days
                                    / carried(article);
                    double rate =
                            (sold[site.number()][article] + usual * USUAL_DAYS)
                                    / (days + USUAL_DAYS);
                    add(site, world.articles().get(article), rate);
                }
            }
        }
    }

    /** The share of the stores that deal in an article. */
    private double carried(int article) {
        var stores = world.sites().stream().filter(site -> !site.warehouse()).toList();
        return stores.stream().filter(site -> site.carries(article)).count()
                / (double) stores.size();
    }

    private void add(Site site, Article article, double rate) {
        walkIns.add(
                new Outlook.WalkIns(
                        site.location(),
                        article.sku(),
                        Math.round(rate * MILLION),
                        article.margin()));
    }

    /** A morning's prices. */
    PriceBook prices(int day, Shelves shelves, @Nullable PriceBook before) {
        return ShadowPrices.of(at(day, shelves), care, before);
    }

    Outlook at(int day, Shelves shelves) {
        var places = new ArrayList<Outlook.Place>();
        for (var site : world.sites()) {
            places.add(
                    new Outlook.Place(
                            site.location(),
                            site.daysLeft(day),
                            site.labor(),
                            stock(site, shelves),
                            null));
        }
        return new Outlook(places, lanes, baskets, walkIns);
    }

    private Map<Sku, Long> stock(Site site, Shelves shelves) {
        var stock = new HashMap<Sku, Long>();
        for (int article = 0; article < world.articles().size(); article++) {
            if (site.carries(article)) {
                stock.put(
                        world.articles().get(article).sku(),
                        (long) shelves.units(site.number(), article));
            }
        }
        return stock;
    }
}
