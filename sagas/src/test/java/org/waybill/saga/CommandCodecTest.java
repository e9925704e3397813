package org.waybill.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waybill.domain.AggregateCommand;
import org.waybill.domain.capacity.CapacityCommand.ExpireCapacity;
import org.waybill.domain.cart.CartCommand.ExpireCart;
import org.waybill.domain.cart.CartKey;
import org.waybill.domain.foresight.ForesightCommand.RefreshPrices;
import org.waybill.domain.foresight.ForesightCommand.ReoptimiseOrders;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderCommand.RecordDelivered;
import org.waybill.domain.order.OrderCommand.RecordShipped;
import org.waybill.domain.order.OrderCommand.RefuseAllotment;
import org.waybill.domain.order.OrderCommand.ReleaseOrderHold;
import org.waybill.domain.order.OrderCommand.ReviewPromise;
import org.waybill.domain.order.OrderCommand.SourceOrder;
import org.waybill.domain.order.OrderCommand.TakeBack;
import org.waybill.domain.order.Refusal;
import org.waybill.domain.promise.Repromise;
import org.waybill.domain.stock.StockCommand.RejectStock;

class CommandCodecTest {

    static List<AggregateCommand> commands() {
        var order = Given.order("1001");
        var fulfillment = Given.fulfillment(order);
        var line = new LineId("1");
        var refusal = new Refusal(line, Given.BERLIN, 1, RejectionReason.DAMAGED);
        return List.of(
                new SourceOrder(order, Given.NOON),
                new ReviewPromise(order, Repromise.NOT_LEFT, Given.NOON),
                new RefuseAllotment(order, fulfillment, List.of(refusal)),
                new TakeBack(
                        order, List.of(fulfillment), RejectionReason.LOCATION_OFFLINE, Given.NOON),
                new RecordShipped(order, fulfillment, null, Given.units("1", 2)),
                new RecordDelivered(order, fulfillment, Given.units("1", 2)),
                new ReleaseOrderHold(order, "h"),
                new RejectStock(
                        Given.SHIRT, order, line, Given.BERLIN, 2, RejectionReason.MISMATCH),
                new ExpireCapacity(Given.BERLIN, Given.NOON),
                new RefreshPrices(Given.NOON),
                new ReoptimiseOrders(500),
                new ExpireCart(CartKey.of("c", Given.WEB), Given.NOON));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void readsWhatItWrote(AggregateCommand command) {
        var name = CommandCodec.nameOf(command);
        var pending =
                new PendingCommand(
                        "p", "id", name, CommandCodec.write(command), "a", "c", "t", Given.NOON);
        assertThat(CommandCodec.read(pending)).isEqualTo(command);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void keepsCommandsUnderNamesOfOurOwn(AggregateCommand command) {
        assertThat(CommandCodec.nameOf(command))
                .matches("(order|stock|cart|capacity|foresight)\\.[A-Z][A-Za-z]+");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void writesIdsAsBareValues(AggregateCommand command) {
        assertThat(CommandCodec.write(command)).doesNotContain("\"value\"");
    }
}
