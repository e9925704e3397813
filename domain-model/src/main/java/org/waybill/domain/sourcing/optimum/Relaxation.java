package org.waybill.domain.sourcing.optimum;

import java.util.Arrays;

/**
 * The least that each state can cost if a location may send any number of shipments. It is never
 * more than the least that it does cost, so it is a bound; often it is the same.
 *
 * <p>Where shipments are counted, there is a layer for each number of them that may be left;
 * otherwise there is one layer.
 */
final class Relaxation {

    private final States states;
    private final Layers layers;
    private final int[] copies;
    private final Box box;

    /** The least key of a shipment, by part. */
    private final long[] best;

    /** By layer and state. */
    private final long[] least;

    private final long whole;

    Relaxation(Network network, States states, Columns columns, Looks looks) {
        this.states = states;
        layers = new Layers(network, states);
        copies = new int[network.items.count];
        box = new Box(states);
        best = new long[states.count()];
        Arrays.fill(best, Key.NONE);
        for (int i = 0; i < columns.count; i++) {
            int part = columns.part[i];
            best[part] = Math.min(best[part], columns.key[i]);
        }
        least = new long[layers.top() == 0 ? states.count() : layers.top() * states.count()];
        Arrays.fill(least, Key.NONE);
        for (int layer = 0; layer <= layers.belowTop(); layer++) {
            fill(layer, looks);
        }
        whole = layers.top() == 0 ? least[states.all] : cheapest(layers.top(), states.all, looks);
    }

    private void fill(int layer, Looks looks) {
        int base = layers.base(layer);
        least[base] = 0;
        if (!layers.open(layer)) {
            return;
        }
        if (layers.last(layer)) {
            System.arraycopy(best, 1, least, base + 1, states.all);
            return;
        }
        for (int state = 1; state <= states.all; state++) {
            least[base + state] = cheapest(layer, state, looks);
        }
    }

    /**
     * Over all first shipments; it does not matter which is first, so one that has the first item.
     */
    private long cheapest(int layer, int state, Looks looks) {
        int base = layers.base(layers.next(layer));
        long cheapest = Key.NONE;
        long pairs = 0;
        states.copies(state, copies);
        box.withFirstUpTo(copies);
        do {
            pairs++;
            long rest = least[base + state - box.state];
            if (best[box.state] != Key.NONE && rest != Key.NONE) {
                cheapest = Math.min(cheapest, best[box.state] + rest);
            }
        } while (box.next());
        looks.add(pairs);
        return cheapest;
    }

    /** That of the whole order; {@link Key#NONE} if there is no plan. */
    long whole() {
        return whole;
    }

    /** A bound for any plan with this shipment. */
    long with(int part, long key) {
        long rest = least[layers.base(layers.next(layers.top())) + states.all - part];
        return rest == Key.NONE ? Key.NONE : key + rest;
    }

    /** The parts of the cheapest plan, if locations could be used twice. */
    int[] parts() {
        var parts = new int[states.most];
        int count = 0;
        int layer = layers.top();
        int state = states.all;
        long left = whole;
        while (state > 0) {
            int part = firstPart(layer, state, left);
            parts[count] = part;
            count++;
            left -= best[part];
            state -= part;
            layer = layers.next(layer);
        }
        return Arrays.copyOf(parts, count);
    }

    private int firstPart(int layer, int state, long key) {
        int base = layers.base(layers.next(layer));
        states.copies(state, copies);
        box.withFirstUpTo(copies);
        do {
            long rest = least[base + state - box.state];
            if (best[box.state] != Key.NONE && rest != Key.NONE && best[box.state] + rest == key) {
                return box.state;
            }
        } while (box.next());
        throw new IllegalStateException("no part of state " + state);
    }
}
