package org.waybill.benchmark.buyer;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the buyers of a round write down. */
final class Notes {

    private final Collection<Bid> bids = new ConcurrentLinkedQueue<>();
    private final Collection<Flaw> flaws = new ConcurrentLinkedQueue<>();

    /** Keeps what came of a bid. */
    void add(Bid bid) {
        bids.add(bid);
    }

    /** Keeps something that is wrong. */
    void add(Flaw flaw) {
        flaws.add(flaw);
    }

    /** All bids so far. */
    List<Bid> bids() {
        return List.copyOf(bids);
    }

    /** All that is wrong so far. */
    List<Flaw> flaws() {
        return List.copyOf(flaws);
    }
}
