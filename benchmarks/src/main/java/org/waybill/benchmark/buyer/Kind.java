package org.waybill.benchmark.buyer;

import java.util.Locale;
import java.util.function.Consumer;

/** What rounds are about. */
enum Kind {
    ONE("orders for one SKU at one location", Plays::one),
    CARTS("carts hold units, and then other quantities of them", Plays::carts),
    PAIRS("orders for two SKUs, in either order", Plays::pairs),
    KITS("orders for kits, and for what is in them", Plays::kits),
    CHANNELS("orders of three channels over the same locations", Plays::channels),
    OVERLAP("orders of three channels over some locations each", Plays::overlap),
    QUOTAS("orders of three channels, two of which have quotas", Plays::quotas),
    PLACES("orders for units that lie scattered over eight locations", Plays::places),
    PICKUP("orders to be sent, and to be collected at a store", Plays::pickup),
    CHECKOUT("carts that become orders, in whole, in part or not at all", Courses::checkout),
    EXPIRY("carts that last a second, and orders that come too late", Courses::expiry),
    CANCEL("everything is sold, and cancelled while others ask for it", Courses::cancel),
    MIXED("all of it together", Courses::mixed);

    private final String meaning;
    private final Consumer<Draft> preparation;

    Kind(String meaning, Consumer<Draft> preparation) {
        this.meaning = meaning;
        this.preparation = preparation;
    }

    /** By which it is asked for. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In a few words. */
    String meaning() {
        return meaning;
    }

    /** Prepares a round of it. */
    Draft.Plan prepare(Draft draft) {
        preparation.accept(draft);
        return draft.plan();
    }
}
