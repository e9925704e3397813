package org.waybill.domain.sourcing.optimum;

/**
 * How many shipments may follow, as far as that has to be known. A layer is a number of shipments;
 * where they need not be counted there is the layer 0 only, and it follows itself.
 */
final class Layers {

    private final boolean counted;
    private final int most;
    private final int states;

    Layers(Network network, States states) {
        this.counted = network.countsShipments;
        this.most = network.mostShipments;
        this.states = states.count();
    }

    /** That of the whole order. */
    int top() {
        return counted ? most : 0;
    }

    /** The highest that a part of an order can be in. */
    int belowTop() {
        return counted ? most - 1 : 0;
    }

    /** That after a shipment. */
    int next(int layer) {
        return counted ? layer - 1 : 0;
    }

    /** Whether there may be a shipment. */
    boolean open(int layer) {
        return !counted || layer > 0;
    }

    /** Whether there may be one shipment and no other. */
    boolean last(int layer) {
        return counted && layer == 1;
    }

    int base(int layer) {
        return layer * states;
    }

    /** How many there are, that of the whole order included. */
    int count() {
        return top() + 1;
    }
}
