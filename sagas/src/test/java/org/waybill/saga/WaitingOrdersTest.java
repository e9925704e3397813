package org.waybill.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.saga.Given.BERLIN;
import static org.waybill.saga.Given.CAP;
import static org.waybill.saga.Given.NOON;
import static org.waybill.saga.Given.SHIRT;
import static org.waybill.saga.Given.held;
import static org.waybill.saga.Given.line;
import static org.waybill.saga.Given.order;
import static org.waybill.saga.Given.placed;
import static org.waybill.saga.Given.queued;
import static org.waybill.saga.Given.received;
import static org.waybill.saga.Given.sets;
import static org.waybill.saga.Given.shirts;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waybill.domain.capacity.BookingId;
import org.waybill.domain.capacity.CapacityEvent.CapacityReleased;
import org.waybill.domain.channel.ChannelEvent.ChannelDefined;
import org.waybill.domain.channel.ChannelProfile;
import org.waybill.domain.location.LocationEvent.LocationDefined;
import org.waybill.domain.location.LocationProfile;
import org.waybill.domain.order.OrderCommand.SourceOrder;
import org.waybill.domain.order.OrderEvent.OrderCancelled;
import org.waybill.domain.order.OrderEvent.OrderHoldReleased;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.order.OrderLine;
import org.waybill.domain.order.QueueReason;
import org.waybill.domain.product.Backorder;
import org.waybill.domain.product.ProductEvent.ProductDefined;
import org.waybill.domain.product.ProductProfile;
import org.waybill.domain.routing.RoutingEvent.RulesActivated;
import org.waybill.domain.routing.RoutingEvent.RulesDrafted;
import org.waybill.domain.routing.StandardRules;
import org.waybill.domain.stock.StockEvent.SafetyStockSet;

class WaitingOrdersTest {

    private static final LocationProfile BERLIN_STORE =
            new LocationProfile(
                    "Berlin",
                    LocationProfile.Type.STORE,
                    null,
                    null,
                    "Europe/Berlin",
                    true,
                    true,
                    true);

    private final RecordingCommander commander = new RecordingCommander();
    private final SagaWorld world = SagaWorld.empty(commander, new HandClock(), SagaWorld.QUICK);

    @AfterEach
    void close() {
        world.close();
    }

    private void waits(String number, long since, OrderLine... lines) {
        var order = order(number);
        world.happens(
                placed(order, lines),
                queued(order, QueueReason.INSUFFICIENT_STOCK, NOON.plusSeconds(since)));
    }

    private List<String> tried() {
        world.settles();
        return commander.commands().stream()
                .map(SourceOrder.class::cast)
                .map(SourceOrder::order)
                .map(OrderKey::number)
                .toList();
    }

    @Test
    void areTriedOldestFirstAsManyAsUnitsCame() {
        waits("c", 3, shirts(1));
        waits("a", 1, shirts(1));
        waits("b", 2, shirts(1));
        world.happens(received(SHIRT, 2));
        assertThat(tried()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void areTriedInOrderOfTheLogAtOneInstant() {
        IntStream.range(0, 5).forEach(i -> waits("o" + i, 0, shirts(1)));
        world.happens(received(SHIRT, 1));
        assertThat(tried()).containsExactly("o0");
    }

    @Test
    void sayWhichEventAndWhichOfThemInTheCommandId() {
        waits("a", 1, shirts(1));
        world.happens(received(SHIRT, 1));
        world.settles();
        assertThat(commander.ids()).containsExactly("e-3/fulfillment/order:a@web");
        assertThat(commander.handled().getFirst().context().cause()).isEqualTo("e-3");
    }

    @Test
    void areTriedOnceForSuppliesThatComeTogether() {
        waits("a", 1, shirts(1));
        waits("b", 2, shirts(1));
        world.happens(received(SHIRT, 1), received(SHIRT, 1), received(SHIRT, 1));
        assertThat(tried()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void areTriedForAnyPartOfAKit() {
        waits("kit", 1, sets(1));
        world.happens(received(CAP, 1));
        assertThat(tried()).containsExactly("kit");
    }

    @Test
    void areNotTriedForAnotherSku() {
        waits("a", 1, shirts(1));
        world.happens(received(CAP, 1));
        assertThat(tried()).isEmpty();
    }

    @Test
    void areNotTriedWhenTheyHaveEnded() {
        waits("a", 1, shirts(1));
        world.happens(new OrderCancelled(order("a"), "changed mind"), received(SHIRT, 1));
        assertThat(tried()).isEmpty();
    }

    @Test
    void keepTheirPlaceThroughAHold() {
        waits("a", 1, shirts(1));
        waits("b", 2, shirts(1));
        world.happens(held(order("a"), "h", null), received(SHIRT, 1));
        assertThat(tried()).containsExactly("b");
        world.happens(new OrderHoldReleased(order("a"), "h"));
        assertThat(tried()).containsExactly("b", "a");
        world.happens(received(SHIRT, 1));
        assertThat(tried()).containsExactly("b", "a", "a");
    }

    @Test
    void areTriedWhenWhatIsOfferedChanges() {
        IntStream.range(0, 60).forEach(i -> waits("o" + i, i, shirts(1)));
        world.happens(new SafetyStockSet(SHIRT, BERLIN, 0));
        assertThat(tried()).hasSize(50);
    }

    @Test
    void areTriedWhenTheirProductChanges() {
        waits("a", 1, shirts(1));
        waits("b", 2, line("1", CAP, 1));
        var profile =
                new ProductProfile(
                        "Cap", null, null, false, null, null, null, Backorder.NONE, List.of());
        world.happens(new ProductDefined(CAP, profile));
        assertThat(tried()).containsExactly("b");
    }

    @Test
    void areTriedWhenTheNetworkChanges() {
        waits("a", 1, sets(1), shirts(1));
        world.happens(new LocationDefined(BERLIN, BERLIN_STORE));
        assertThat(tried()).containsExactly("a");
        world.happens(new ChannelDefined(Given.WEB, new ChannelProfile("Web", true, List.of())));
        assertThat(tried()).containsExactly("a", "a");
    }

    @Test
    void areTriedWhenOtherRulesDecideAndWhereRoomIsGivenBack() {
        waits("a", 1, sets(1), shirts(1));
        world.happens(new RulesDrafted("r", 1, StandardRules.RULES));
        assertThat(tried()).isEmpty();
        world.happens(new RulesActivated("r", 1));
        assertThat(tried()).containsExactly("a");
        world.happens(new CapacityReleased(BERLIN, new BookingId("b-1")));
        assertThat(tried()).containsExactly("a", "a");
    }
}
