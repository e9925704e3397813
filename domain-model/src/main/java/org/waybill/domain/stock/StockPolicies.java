package org.waybill.domain.stock;

import java.util.ArrayList;
import org.waybill.domain.Decision;
import org.waybill.domain.stock.StockCommand.SetAvailabilityPolicy;
import org.waybill.domain.stock.StockCommand.SetSafetyStock;
import org.waybill.domain.stock.StockEvent.AvailabilityPolicySet;
import org.waybill.domain.stock.StockEvent.ChannelCapSet;
import org.waybill.domain.stock.StockEvent.PreorderSet;
import org.waybill.domain.stock.StockEvent.SafetyPercentSet;
import org.waybill.domain.stock.StockEvent.SafetyStockSet;

/** The rules of what is kept back, and from whom. What is set again as it is changes nothing. */
final class StockPolicies {

    private StockPolicies() {}

    static Decision<StockEvent> setSafetyStock(Stock stock, SetSafetyStock c) {
        var present = stock.at(c.location());
        var changes = new ArrayList<StockEvent>();
        if (present.safetyStock() != c.safetyStock()) {
            changes.add(new SafetyStockSet(c.sku(), c.location(), c.safetyStock()));
        }
        if (present.safetyPercent() != c.safetyPercent()) {
            changes.add(new SafetyPercentSet(c.sku(), c.location(), c.safetyPercent()));
        }
        return Decision.accept(changes);
    }

    static Decision<StockEvent> setPolicy(Stock stock, SetAvailabilityPolicy c) {
        var present = stock.policyOf(c.channel());
        var preorder = c.preorder();
        var units = preorder == null ? null : preorder.quota();
        var until = preorder == null ? null : preorder.until();
        var changes = new ArrayList<StockEvent>();
        if (!present.sameAs(c.threshold(), c.quota())) {
            changes.add(new AvailabilityPolicySet(c.sku(), c.channel(), c.threshold(), c.quota()));
        }
        if (!present.sameCap(c.cap())) {
            changes.add(new ChannelCapSet(c.sku(), c.channel(), c.cap()));
        }
        if (!present.samePreorder(units, until)) {
            changes.add(new PreorderSet(c.sku(), c.channel(), units, until));
        }
        return Decision.accept(changes);
    }
}
