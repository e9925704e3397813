package org.waybill.command.fulfillment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.stock.StockDesk;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.fulfillment.FulfillmentCommand.PickFulfillment;
import org.waybill.domain.fulfillment.FulfillmentOrder;
import org.waybill.domain.fulfillment.TakenUnits;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.LotTask.PickLots;
import org.waybill.domain.stock.StockCommand;

/** Takes units from the shelf: the fulfillment order and the lots in stock change in one commit. */
@Component
class FulfillmentPicking {

    private final Repository<FulfillmentAggregate> fulfillments;
    private final StockDesk desk;

    FulfillmentPicking(Repository<FulfillmentAggregate> fulfillments, StockDesk desk) {
        this.fulfillments = fulfillments;
        this.desk = desk;
    }

    @CommandHandler
    FulfillmentOrder on(PickFulfillment c, MetaData metaData) {
        var fulfillment = fulfillments.load(c.aggregateId());
        FulfillmentOrder work = fulfillment.invoke(shell -> shell.handle(c, metaData));
        var tasks = new ArrayList<StockCommand>();
        for (int i = 0; i < c.lines().size(); i++) {
            tasks.addAll(tasks(c, work, i));
        }
        desk.all(tasks.stream().filter(this::told).toList());
        return work;
    }

    /** Units of a SKU without lots are all alike, unless somebody names some. */
    private boolean told(StockCommand task) {
        return desk.look(task.sku()).lots().known()
                || !(task instanceof PickLots pick)
                || !pick.lots().isEmpty()
                || !pick.serials().isEmpty();
    }

    private static List<StockCommand> tasks(PickFulfillment c, FulfillmentOrder work, int place) {
        var count = c.lines().get(place);
        var line = Objects.requireNonNull(work.lines().get(count.lineId())).line();
        var parts = line.requirements();
        var taken =
                c.taken().stream().filter(units -> units.place() == place).findFirst().orElse(null);
        if (taken != null && parts.size() > 1) {
            var detail = "Lots can be named of lines that are one product, not of kits.";
            throw new RejectedException(
                    Rejection.unacceptable(
                            "stock.lots-of-kit", detail, "/lines/%d".formatted(place)));
        }
        return parts.stream()
                .<StockCommand>map(
                        part ->
                                pick(
                                        work,
                                        count,
                                        part.sku(),
                                        (long) count.quantity() * part.quantity(),
                                        taken))
                .toList();
    }

    private static PickLots pick(
            FulfillmentOrder work,
            LineCount count,
            Sku sku,
            long units,
            @Nullable TakenUnits taken) {
        var requested = work.asRequested();
        return new PickLots(
                sku,
                requested.order(),
                count.lineId(),
                requested.location(),
                units,
                taken == null ? List.of() : taken.lots(),
                taken == null ? List.of() : taken.serials());
    }
}
