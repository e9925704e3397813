package org.waybill.benchmark.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waybill.domain.product.Sku;

/** What is there; no unit is given twice. */
final class Shelves {

    private final World world;
    private final int[][] units;
    private long came;
    private long gone;

    Shelves(World world) {
        this.world = world;
        this.units = new int[world.sites().size()][world.articles().size()];
        world.sites().forEach(this::fillUp);
    }

    /** The deliveries of a morning. */
    void morning(int day) {
        world.sites().stream().filter(site -> site.filledUpOn(day)).forEach(this::fillUp);
    }

    private void fillUp(Site site) {
        var here = units[site.number()];
        for (int article = 0; article < here.length; article++) {
            if (site.carries(article)) {
                came += site.level()[article] - here[article];
                here[article] = site.level()[article];
            }
        }
    }

    int units(int site, int article) {
        return units[site][article];
    }

    /** What a site has of an order's articles. */
    Map<Sku, Long> units(int site, Order order) {
        var stock = new HashMap<Sku, Long>();
        for (int article : order.articles()) {
            if (units[site][article] > 0) {
                stock.put(world.articles().get(article).sku(), (long) units[site][article]);
            }
        }
        return stock;
    }

    /** Takes a unit if there is one. */
    boolean take(int site, int article) {
        if (units[site][article] == 0) {
            return false;
        }
        move(site, article, 1);
        return true;
    }

    void take(Order order, List<Part> plan) {
        move(order, plan, 1);
    }

    void putBack(Order order, List<Part> plan) {
        move(order, plan, -1);
    }

    private void move(Order order, List<Part> plan, int direction) {
        for (var part : plan) {
            for (int line = 0; line < part.units().length; line++) {
                move(part.site(), order.articles()[line], direction * part.units()[line]);
            }
        }
    }

    private void move(int site, int article, int taken) {
        if (taken > units[site][article]) {
            throw new IllegalStateException("a unit is taken that is not there");
        }
        units[site][article] -= taken;
        gone += taken;
    }

    /** Throws unless what came is what is here and what has gone. */
    void count(long served) {
        long here = 0;
        for (var site : units) {
            for (int one : site) {
                here += one;
            }
        }
        if (came != here + gone || gone != served) {
            throw new IllegalStateException(
                    "%d units came, %d are here, %d have gone, %d were served"
                            .formatted(came, here, gone, served));
        }
    }
}
