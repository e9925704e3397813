package org.waybill.domain.stock;

import java.util.ArrayList;
import java.util.List;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Backorder;
import org.waybill.domain.stock.StockEvent.StockHeld;
import org.waybill.domain.stock.StockEvent.StockPreordered;
import org.waybill.domain.stock.StockEvent.StockReserved;

/**
 * Whether a single event has broken an invariant. Only sums are looked at, so it does not matter
 * how many units are held and reserved; and only what became worse, so that what an event broke is
 * not laid at the door of those that come after it.
 */
public final class StockInvariants {

    private StockInvariants() {}

    /**
     * What an event has broken; nothing as a rule.
     *
     * @param backorder how much the SKU's promises may go beyond what is there
     */
    public static List<Breach> broken(
            Stock before, StockEvent event, Stock after, Backorder backorder) {
        var breaches = new Breaches();
        var location = event.location();
        if (location != null) {
            position(breaches, location, before.at(location), after.at(location));
        }
        demand(breaches, before.demand(), after.demand());
        switch (event) {
            case StockReserved e -> promise(breaches, after, e.order().channel(), backorder);
            case StockHeld e -> promise(breaches, after, e.cart().channel(), backorder);
            case StockPreordered e -> preorder(breaches, after, e.channel());
            default -> {
                // It promises nothing.
            }
        }
        return breaches.all;
    }

    /** Most events break nothing, and need no list. */
    private static final class Breaches {

        private List<Breach> all = List.of();

        void add(Breach breach) {
            if (all.isEmpty()) {
                all = new ArrayList<>();
            }
            all.add(breach);
        }

        /** A quantity that is less than nothing, and less than it was. */
        void below(long before, long after, Breach breach) {
            if (after < 0 && after < before) {
                add(breach);
            }
        }
    }

    private static void position(
            Breaches breaches, LocationId location, Position before, Position after) {
        long onHand = after.onHand();
        if (onHand < 0) {
            var breach = Breach.at(location, Invariant.ON_HAND, onHand, 0);
            breaches.below(before.onHand(), onHand, breach);
        }
        if (after.reserved() < 0) {
            var breach = Breach.at(location, Invariant.RESERVED, after.reserved(), 0);
            breaches.below(before.reserved(), after.reserved(), breach);
        }
        if (!after.aside().isEmpty()) {
            aside(breaches, location, before, after);
        }
    }

    private static void aside(
            Breaches breaches, LocationId location, Position before, Position after) {
        after.aside()
                .forEach(
                        (state, units) ->
                                breaches.below(
                                        before.in(state),
                                        units,
                                        Breach.at(location, Invariant.ASIDE, units, 0)));
        long all = after.onHand() - after.sellable();
        breaches.below(
                before.sellable(),
                after.sellable(),
                Breach.at(location, Invariant.ASIDE, all, after.onHand()));
    }

    private static void demand(Breaches breaches, Demand before, Demand after) {
        if (after.confirmed() < 0 || after.held() < 0) {
            breaches.below(
                    before.confirmed(),
                    after.confirmed(),
                    Breach.network(Invariant.DEMAND, after.confirmed(), 0));
            breaches.below(
                    before.held(), after.held(), Breach.network(Invariant.DEMAND, after.held(), 0));
        }
    }

    private static void promise(
            Breaches breaches, Stock after, ChannelId channel, Backorder backorder) {
        var policy = after.policyOf(channel);
        var cap = policy.cap();
        if (cap != null && cap.sold() > cap.units()) {
            breaches.add(Breach.of(channel, Invariant.CAP, cap.sold(), cap.units()));
        }
        if (backorder.unlimited()) {
            return;
        }
        var sum = after.sum(Eligible.EVERYWHERE);
        long promised = after.demand().unrouted() + sum.reserved();
        long supply =
                sum.sellable() + backorder.limit() + quotaLeft(policy) + Preorders.waiting(after);
        if (promised > supply) {
            breaches.add(Breach.network(Invariant.PROMISED, promised, supply));
        }
    }

    /** What a promise is marked as pre-ordered of is said by the event behind it. */
    private static long quotaLeft(ChannelPolicy policy) {
        var preorder = policy.preorder();
        return preorder == null ? 0 : Math.max(0, preorder.units() - preorder.sold());
    }

    private static void preorder(Breaches breaches, Stock after, ChannelId channel) {
        var preorder = after.policyOf(channel).preorder();
        long units = preorder == null ? 0 : preorder.units();
        if (preorder != null && preorder.sold() > units) {
            breaches.add(Breach.of(channel, Invariant.PREORDER, preorder.sold(), units));
        }
    }
}
