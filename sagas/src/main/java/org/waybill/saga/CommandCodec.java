package org.waybill.saga;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waybill.domain.AggregateCommand;
import org.waybill.domain.capacity.CapacityCommand.ExpireCapacity;
import org.waybill.domain.cart.CartCommand.ExpireCart;
import org.waybill.domain.foresight.ForesightCommand.RefreshPrices;
import org.waybill.domain.foresight.ForesightCommand.ReoptimiseOrders;
import org.waybill.domain.order.OrderCommand.CancelWaiting;
import org.waybill.domain.order.OrderCommand.RecordDelivered;
import org.waybill.domain.order.OrderCommand.RecordShipped;
import org.waybill.domain.order.OrderCommand.RefuseAllotment;
import org.waybill.domain.order.OrderCommand.ReleaseOrderHold;
import org.waybill.domain.order.OrderCommand.ReviewPromise;
import org.waybill.domain.order.OrderCommand.SourceOrder;
import org.waybill.domain.order.OrderCommand.TakeBack;
import org.waybill.domain.stock.LotTask.ExpireLots;
import org.waybill.domain.stock.StockCommand.RejectStock;

/** How commands are kept: under names of our own, which outlive a renamed class. */
final class CommandCodec {

    private static final Map<String, Class<? extends AggregateCommand>> CLASSES =
            Map.ofEntries(
                    entry("order.SourceOrder", SourceOrder.class),
                    entry("order.ReviewPromise", ReviewPromise.class),
                    entry("order.CancelWaiting", CancelWaiting.class),
                    entry("order.RefuseAllotment", RefuseAllotment.class),
                    entry("order.TakeBack", TakeBack.class),
                    entry("order.RecordShipped", RecordShipped.class),
                    entry("order.RecordDelivered", RecordDelivered.class),
                    entry("order.ReleaseOrderHold", ReleaseOrderHold.class),
                    entry("stock.RejectStock", RejectStock.class),
                    entry("cart.ExpireCart", ExpireCart.class),
                    entry("stock.ExpireLots", ExpireLots.class),
                    entry("capacity.ExpireCapacity", ExpireCapacity.class),
                    entry("foresight.RefreshPrices", RefreshPrices.class),
                    entry("foresight.ReoptimiseOrders", ReoptimiseOrders.class));

    private static final Map<Class<?>, String> NAMES =
            CLASSES.keySet().stream()
                    .collect(Collectors.toMap(CommandCodec::classOf, Function.identity()));

    private CommandCodec() {}

    static String nameOf(AggregateCommand command) {
        return Objects.requireNonNull(
                NAMES.get(command.getClass()), () -> "no name for " + command.getClass());
    }

    static String write(AggregateCommand command) {
        return SagaJson.MAPPER.writeValueAsString(command);
    }

    static AggregateCommand read(PendingCommand pending) {
        return SagaJson.MAPPER.readValue(pending.payload(), classOf(pending.type()));
    }

    private static Class<? extends AggregateCommand> classOf(String name) {
        return Objects.requireNonNull(CLASSES.get(name), () -> "no command named " + name);
    }
}
