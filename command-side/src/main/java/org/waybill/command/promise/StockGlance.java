package org.waybill.command.promise;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import org.waybill.command.stock.StockDesk;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;

/** Looks at the stock of several SKUs at one moment. Nothing is decided while they are locked. */
@Component
class StockGlance {

    private final StockDesk desk;

    StockGlance(StockDesk desk) {
        this.desk = desk;
    }

    /** Asks for the stock of these. */
    record LookAtStock(SortedSet<Sku> skus) {}

    @CommandHandler
    SortedMap<Sku, Stock> on(LookAtStock question) {
        var stocks = new TreeMap<Sku, Stock>();
        question.skus().forEach(sku -> stocks.put(sku, desk.look(sku)));
        return Collections.unmodifiableSortedMap(stocks);
    }
}
