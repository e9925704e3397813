package org.waybill.command.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.waybill.command.stock.Movements;
import org.waybill.command.stock.StockDesk;
import org.waybill.domain.count.BookLine;
import org.waybill.domain.count.CountCommand;
import org.waybill.domain.count.CountCommand.ApproveCount;
import org.waybill.domain.count.CountCommand.StartCount;
import org.waybill.domain.count.CountCommand.SubmitCount;
import org.waybill.domain.count.CountEntry;
import org.waybill.domain.count.CountStatus;
import org.waybill.domain.count.CycleCount;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.stock.StockCommand.RecordCount;

/**
 * Compares what was counted with the records, and corrects them in the commit that completes the
 * count. Each line is compared with its position at the instant at which it was counted: what moved
 * since, during the count or while somebody looked at it, stays as it is.
 */
@Component
class CountClosing {

    private final Repository<CountAggregate> counts;
    private final StockDesk desk;
    private final Movements movements;

    CountClosing(Repository<CountAggregate> counts, StockDesk desk, Movements movements) {
        this.counts = counts;
        this.desk = desk;
        this.movements = movements;
    }

    @CommandHandler
    CycleCount on(StartCount c, MetaData metaData) {
        var count = counts.load(c.aggregateId());
        var state = count.invoke(CountAggregate::state);
        var location = state.asRequested().location();
        var books =
                state.skus().stream()
                        .map(sku -> new BookLine(sku, desk.look(sku).at(location).onHand()))
                        .toList();
        return handle(count, new StartCount(c.count(), books), metaData);
    }

    @CommandHandler
    CycleCount on(SubmitCount c, MetaData metaData) {
        var count = counts.load(c.aggregateId());
        var state = count.invoke(CountAggregate::state);
        var location = state.asRequested().location();
        var expected =
                state.entries().stream()
                        .map(entry -> new BookLine(entry.sku(), expected(entry, location)))
                        .toList();
        var after = handle(count, new SubmitCount(c.count(), expected), metaData);
        return corrected(after);
    }

    @CommandHandler
    CycleCount on(ApproveCount c, MetaData metaData) {
        return corrected(handle(counts.load(c.aggregateId()), c, metaData));
    }

    private static CycleCount handle(
            Aggregate<CountAggregate> count, CountCommand command, MetaData metaData) {
        return count.invoke(shell -> shell.handle(command, metaData));
    }

    private long expected(CountEntry entry, LocationId location) {
        long now = desk.look(entry.sku()).at(location).onHand();
        return now - movements.since(entry.sku(), location, entry.countedAt());
    }

    private CycleCount corrected(CycleCount count) {
        if (count.status() == CountStatus.COMPLETED) {
            desk.all(corrections(count));
        }
        return count;
    }

    private List<RecordCount> corrections(CycleCount count) {
        var location = count.asRequested().location();
        var source = "count-" + count.asRequested().count().value();
        var corrections = new ArrayList<RecordCount>();
        for (var entry : count.entries()) {
            var position = desk.look(Objects.requireNonNull(entry).sku()).at(location);
            // Who counted later knows better.
            if (!position.reckoning().countedAfter(entry.countedAt())) {
                corrections.add(
                        new RecordCount(
                                entry.sku(),
                                location,
                                entry.counted(),
                                entry.countedAt(),
                                movements.since(entry.sku(), location, entry.countedAt()),
                                source));
            }
        }
        return corrections;
    }
}
