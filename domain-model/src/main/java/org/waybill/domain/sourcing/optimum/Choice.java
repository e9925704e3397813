package org.waybill.domain.sourcing.optimum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Chooses among plans that are equally good by key. Walks through the cover in the order of
 * locations, with all states at once that a best plan can be in, and narrows them down three times:
 * by locations, by services, by units of lines.
 */
final class Choice {

    private static final int ANY = -1;

    private final Network network;
    private final States states;
    private final Cover cover;

    /** The stages of the locations that are chosen. */
    private final List<Integer> stages = new ArrayList<>();

    /** States before each of them, and after the last. */
    private final List<BitSet> before = new ArrayList<>();

    private final int[] services;

    private Choice(Network network, States states, Cover cover) {
        this.network = network;
        this.states = states;
        this.cover = cover;
        chooseLocations();
        services = new int[stages.size()];
        chooseServices();
    }

    /** The best plan of a cover that has any. */
    static Draft of(Network network, States states, Cover cover) {
        var choice = new Choice(network, states, cover);
        var locations = choice.stages.stream().mapToInt(cover::location).toArray();
        return Draft.of(network, locations, choice.copies());
    }

    private void chooseLocations() {
        var now = new BitSet();
        now.set(states.all);
        before.add(now);
        for (int stage = 0; stage < cover.stages() && !now.get(0); stage++) {
            var next = new BitSet();
            for (int state = now.nextSetBit(0); state >= 0; state = now.nextSetBit(state + 1)) {
                for (int c = cover.firstColumn(stage); c < cover.endOfColumns(stage); c++) {
                    if (cover.best(stage, stages.size(), state, c)) {
                        next.set(state - cover.part(c));
                    }
                }
            }
            if (!next.isEmpty()) {
                stages.add(stage);
                before.add(next);
                now = next;
            }
        }
        for (int place = stages.size() - 1; place >= 0; place--) {
            narrow(place, ANY);
        }
    }

    private void chooseServices() {
        for (int place = 0; place < services.length; place++) {
            services[place] = firstService(place);
            var next = new BitSet();
            var now = before.get(place);
            for (int state = now.nextSetBit(0); state >= 0; state = now.nextSetBit(state + 1)) {
                for (int column : steps(place, state, services[place])) {
                    next.set(state - cover.part(column));
                }
            }
            before.set(place + 1, next);
        }
        for (int place = services.length - 1; place >= 0; place--) {
            narrow(place, services[place]);
        }
    }

    private int firstService(int place) {
        int first = Integer.MAX_VALUE;
        var now = before.get(place);
        for (int state = now.nextSetBit(0); state >= 0; state = now.nextSetBit(state + 1)) {
            for (int column : steps(place, state, ANY)) {
                first = Math.min(first, service(place, column));
            }
        }
        return first;
    }

    /** Keeps the states before a shipment from which one gets to those after it. */
    private void narrow(int place, int service) {
        var now = before.get(place);
        for (int state = now.nextSetBit(0); state >= 0; state = now.nextSetBit(state + 1)) {
            if (steps(place, state, service).isEmpty()) {
                now.clear(state);
            }
        }
    }

    /** Columns that lead from a state to one of those after the shipment, by a service or any. */
    private List<Integer> steps(int place, int state, int service) {
        var steps = new ArrayList<Integer>();
        int stage = stages.get(place);
        for (int c = cover.firstColumn(stage); c < cover.endOfColumns(stage); c++) {
            if (cover.best(stage, place, state, c)
                    && before.get(place + 1).get(state - cover.part(c))
                    && (service == ANY || service(place, c) == service)) {
                steps.add(c);
            }
        }
        return steps;
    }

    private int service(int place, int column) {
        var parcel = Parcel.of(network.items, copies(column));
        return network.rates[cover.location(stages.get(place))].cheapest(
                parcel.grams(), parcel.hazmat());
    }

    private int[] copies(int column) {
        var copies = new int[network.items.count];
        states.copies(cover.part(column), copies);
        return copies;
    }

    private int[][] copies() {
        var chosen = new int[stages.size()][];
        int state = states.all;
        for (int place = 0; place < chosen.length; place++) {
            int best = -1;
            for (int column : steps(place, state, services[place])) {
                if (best < 0 || earlier(chosen, place, column, best)) {
                    best = column;
                }
            }
            chosen[place] = copies(best);
            state -= cover.part(best);
        }
        return chosen;
    }

    /** Whether a column gives more units of the earlier lines. */
    private boolean earlier(int[][] chosen, int place, int column, int best) {
        return LineUnits.compare(units(chosen, place, column), units(chosen, place, best)) < 0;
    }

    private int[][] units(int[][] chosen, int place, int column) {
        var copies = new int[place + 1][];
        System.arraycopy(chosen, 0, copies, 0, place);
        copies[place] = copies(column);
        return LineUnits.of(network.items, copies);
    }
}
