package org.waybill.command.order;

import java.time.Clock;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waybill.command.http.Uuid7;
import org.waybill.command.order.Reoptimiser.Sender;
import org.waybill.domain.foresight.ForesightCommand.ReoptimiseOrders;
import org.waybill.domain.order.OrderCommand;
import org.waybill.store.CommandContext;
import org.waybill.store.Commander;
import org.waybill.store.EventMetadata;
import org.waybill.store.Receipt;

/**
 * Looks at waiting orders once more by itself. The command has no commit of its own: each step is a
 * command of another thread, with a commit each. Done twice after a fault, the second time finds
 * nothing left to move.
 */
@Component
class OrderReoptimising {

    private static final Logger LOG = LoggerFactory.getLogger(OrderReoptimising.class);

    private final ObjectProvider<Commander> commander;
    private final Reoptimiser reoptimiser;
    private final MovableOrders movable;
    private final Clock clock;

    OrderReoptimising(
            ObjectProvider<Commander> commander,
            Reoptimiser reoptimiser,
            MovableOrders movable,
            Clock clock) {
        this.commander = commander;
        this.reoptimiser = reoptimiser;
        this.movable = movable;
        this.clock = clock;
    }

    @CommandHandler
    void on(ReoptimiseOrders c, MetaData metaData) throws InterruptedException, ExecutionException {
        try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
            thread.submit(() -> look(c.most(), metaData)).get();
        }
    }

    private void look(int most, MetaData metaData) {
        var run = id();
        var sender =
                new Sender() {
                    @Override
                    public <R> Receipt<R> send(OrderCommand command) {
                        return commander.getObject().send(command, context(metaData));
                    }
                };
        var outcome = reoptimiser.look(run, movable.oldest(null, most), false, sender);
        LOG.debug(
                "Reoptimisation {}: {} orders, {} moves",
                run,
                outcome.lookedAt(),
                outcome.moves().size());
    }

    private CommandContext context(MetaData metaData) {
        var id = id();
        return new CommandContext(
                id,
                id,
                text(metaData, EventMetadata.ACTOR),
                text(metaData, EventMetadata.CAUSE),
                text(metaData, EventMetadata.CORRELATION),
                clock.instant(),
                OptionalLong.empty());
    }

    private static String text(MetaData metaData, String key) {
        return String.valueOf(metaData.get(key));
    }

    private String id() {
        return Uuid7.at(clock.instant()).toString();
    }
}
