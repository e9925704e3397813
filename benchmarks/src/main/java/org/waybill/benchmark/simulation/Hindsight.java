package org.waybill.benchmark.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waybill.domain.sourcing.foresight.Contest;
import org.waybill.domain.sourcing.foresight.Parcels;

/**
 * What nobody can beat: a bound below the cost of any way of serving all that happens, by somebody
 * who has known it all from the start.
 */
final class Hindsight {

    private final World world;
    private final Contest.Builder contest = new Contest.Builder();

    /** The position of what a site had of an article in one of its cycles. */
    private final Map<Long, Integer> positions = new HashMap<>();

    private Hindsight(World world) {
        this.world = world;
    }

    /**
     * The bound, in micros.
     *
     * @param known what the best way that is known has cost
     */
    static long bound(World world, Calendar calendar, int rounds, int steps, long known) {
        var hindsight = new Hindsight(world);
        for (int day = 0; day < calendar.days().size(); day++) {
            for (var one : calendar.days().get(day)) {
                switch (one) {
                    case Happening.Ordered ordered -> hindsight.order(ordered.order());
                    case Happening.WalkedIn walkedIn ->
                            hindsight.contest.walkIn(
                                    hindsight.position(walkedIn.site(), walkedIn.article(), day),
                                    world.articles().get(walkedIn.article()).margin());
                }
            }
        }
        return hindsight.contest.build().bound(rounds, steps, known);
    }

    private int position(int site, int article, int day) {
        var at = world.sites().get(site);
        long key = ((long) at.cycles(day) * world.sites().size() + site) * 10_000 + article;
        return positions.computeIfAbsent(key, k -> contest.position(at.level()[article]));
    }

    /** Each unit by itself, because units of a line may come from several sites. */
    private void order(Order order) {
        var units = new ArrayList<Integer>();
        for (int line = 0; line < order.articles().length; line++) {
            for (int unit = 0; unit < order.units()[line]; unit++) {
                units.add(order.articles()[line]);
            }
        }
        int sites = world.sites().size();
        var stock = new int[sites * units.size()];
        var senders = new ArrayList<Parcels.Sender>();
        for (var site : world.sites()) {
            for (int item = 0; item < units.size(); item++) {
                stock[site.number() * units.size() + item] =
                        site.carries(units.get(item))
                                ? position(site.number(), units.get(item), order.day())
                                : Contest.FREE;
            }
            senders.add(sender(site, order, units));
        }
        var pieces =
                units.stream()
                        .map(one -> new Parcels.Piece(1, world.articles().get(one).grams()))
                        .toList();
        var room = new int[sites];
        Arrays.fill(room, Contest.FREE);
        contest.order(Parcels.of(pieces, senders), Tally.lost(world, order), stock, room);
    }

    private Parcels.Sender sender(Site site, Order order, List<Integer> units) {
        long metres = world.metres(site.number(), order.city());
        return new Parcels.Sender(
                site.labor(),
                Freight.rates(metres, order.lastDay(), site.handling()),
                units.stream().map(site::carries).toList());
    }
}
