package org.waybill.domain.sourcing.optimum;

/** What a plan costs at least that goes on from a load. */
final class Bound {

    private final Network network;
    private final Items items;
    private final Rough rough;
    private final Ranking ranking;
    private final Load load;
    private final DualPrices prices;

    Bound(Network network, Rough rough, Ranking ranking, Load load) {
        this.network = network;
        this.items = network.items;
        this.rough = rough;
        this.ranking = ranking;
        this.load = load;
        this.prices = new DualPrices(network, rough);
    }

    /**
     * The bound; {@link Key#NONE} if there is no such plan.
     *
     * @param turn whose item is being placed
     * @param left copies of it that are not placed yet
     * @param elsewhere whether they have to go where nothing else is yet
     */
    long of(int turn, int left, boolean elsewhere) {
        long soFar = soFar();
        if (soFar == Key.NONE) {
            return Key.NONE;
        }
        int now = turn < 0 ? 0 : ranking.items[turn];
        long more = elsewhere || load.opened == 0 ? shipments(left, now) : 0;
        long rest = left == 0 ? 0 : left * rough.least[now];
        for (int next = turn + 1; next < items.count; next++) {
            int item = ranking.items[next];
            more = Math.max(more, shipments(items.copies[item] - open(item), item));
            rest += load.slots() > 0 || open(item) == 0 ? 0 : items.copies[item] * leastOpen(item);
        }
        if (more > load.slots()) {
            return Key.NONE;
        }
        rest += load.slots() > 0 ? ranking.rest[turn + 1] : 0;
        return soFar + Math.max(rest + more * rough.opening, atPrices(turn, left));
    }

    /** What is left at dual prices, or at a location that is open if that is cheaper. */
    private long atPrices(int turn, int left) {
        long sum = 0;
        for (int next = Math.max(0, turn); next < items.count; next++) {
            int item = ranking.items[next];
            long copies = next == turn ? left : items.copies[item];
            sum += copies * Math.min(prices.price[item], leastOpen(item));
        }
        return sum;
    }

    /** How many more locations so many copies need; more than there are if no location has any. */
    private long shipments(long copies, int item) {
        if (copies <= 0) {
            return 0;
        }
        int most = ranking.ablest[item][0];
        return most == 0 ? Long.MAX_VALUE : Math.ceilDiv(copies, most);
    }

    private long soFar() {
        long sum = 0;
        for (int i = 0; i < load.opened; i++) {
            int location = load.open[i];
            long rest = rough.floors[location].of(load.grams[location], load.hazmat[location]);
            if (rest == Key.NONE) {
                return Key.NONE;
            }
            sum += rest + network.opening[location];
            for (int item = 0; item < items.count; item++) {
                int copies = load.copies[location][item];
                sum += copies == 0 ? 0 : copies * rough.unit(location, item);
            }
        }
        return sum;
    }

    /** Copies that the open locations could give at most. */
    private long open(int item) {
        long sum = 0;
        for (int i = 0; i < load.opened; i++) {
            sum += network.able[load.open[i]][item];
        }
        return sum;
    }

    private long leastOpen(int item) {
        long least = Key.NONE;
        for (int i = 0; i < load.opened; i++) {
            if (network.able[load.open[i]][item] > 0) {
                least = Math.min(least, rough.unit(load.open[i], item));
            }
        }
        return least;
    }
}
