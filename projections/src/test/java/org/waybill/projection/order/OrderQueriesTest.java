package org.waybill.projection.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.waybill.domain.RejectedException;
import org.waybill.domain.order.OrderDossier;
import org.waybill.domain.order.OrderView;
import org.waybill.projection.Cursor;
import org.waybill.projection.MalformedQueryException;
import org.waybill.projection.MemoryLog;
import org.waybill.projection.ReadSide;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderQueriesTest {

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final ReadSide readSide = ReadSide.fresh();
    private final OrderQueries orders = readSide.get(OrderQueries.class);
    private final FulfillmentQueries work = readSide.get(FulfillmentQueries.class);
    private final TreeMap<Long, OrderView> told = new TreeMap<>();

    @BeforeAll
    void twelveOrdersAtOnce() {
        var random = new Random(seed);
        var stories = new ArrayList<OrderStory>();
        for (int number = 1; number <= 6; number++) {
            for (var channel : List.of("web", "shop")) {
                var at = MemoryLog.BEGINNING.plusSeconds(100L * (number / 2));
                stories.add(new OrderStory("o-" + number, channel, at));
            }
        }
        for (var event : OrderStory.mixed(stories, random)) {
            readSide.append(event.getKey(), event.getValue());
            if (random.nextInt(12) == 0) {
                readSide.deliver(1 + random.nextInt(20));
                tell();
            }
        }
        readSide.deliver(20);
    }

    private void tell() {
        try {
            var answer = orders.order("o-3", "web");
            told.put(answer.position(), answer.view());
        } catch (RejectedException notYet) {
            assertThat(notYet.rejection().code()).isEqualTo("order.unknown");
        }
    }

    @AfterAll
    void close() {
        readSide.close();
    }

    @Test
    void tellsAnOrderAsItsFoldedHistoryDoes() {
        var events = readSide.log().at(range(readSide.log().head()));
        var about =
                events.stream().filter(event -> event.aggregateId().contains("o-3@web")).toList();
        var folded = OrderView.of(Dossiers.evolve(OrderDossier.EMPTY, about));
        var view = orders.order("o-3", "web").view();
        assertThat(view).as("seed %d", seed).isEqualTo(folded);
        assertThat(view.status()).isEqualTo("COMPLETED");
        assertThat(view.lines()).extracting(OrderView.Line::lineId).containsExactly("z", "a");
    }

    @Test
    void tellsOfThePastWhatItToldThen() {
        assertThat(told).isNotEmpty();
        told.forEach(
                (position, view) ->
                        assertThat(orders.orderAt("o-3", "web", position).view())
                                .as("seed %d, position %d", seed, position)
                                .isEqualTo(view));
        assertRefused("order.unknown", () -> orders.orderAt("o-3", "web", 1));
    }

    @Test
    void asksForTheChannelWhereTwoHaveTheNumber() {
        assertRefused("order.ambiguous", () -> orders.order("o-3", null));
        assertRefused("order.unknown", () -> orders.order("o-99", null));
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        var all = pages(new OrderFilter(null, null, null, false), 5);
        assertThat(all).hasSize(12).doesNotHaveDuplicates();
        assertThat(all).isSortedAccordingTo((a, b) -> b.placedAt().compareTo(a.placedAt()));
        assertThat(pages(new OrderFilter(null, null, null, true), 4)).isEqualTo(all.reversed());
        assertThat(pages(new OrderFilter("COMPLETED", "web", "customer-web", false), 200))
                .hasSize(6)
                .allMatch(order -> order.channel().equals("web"));
        assertThat(pages(new OrderFilter("CANCELLED", null, null, false), 200)).isEmpty();
    }

    @Test
    void refusesAnotherListsCursor() {
        var all = new OrderFilter(null, null, null, false);
        for (var cursor : List.of(Cursor.after("x"), Cursor.after("x", "y"), Cursor.after(7))) {
            assertThatThrownBy(() -> orders.orders(all, cursor, 5))
                    .isInstanceOf(MalformedQueryException.class);
        }
    }

    @Test
    void tellsEverythingAboutAnOrderInOrder() {
        var history = new ArrayList<OrderEventView>();
        Cursor after = null;
        do {
            var page = orders.history("o-3", "web", after, 7).view();
            history.addAll(page.items());
            after = page.next();
        } while (after != null);
        var expected = new OrderStory("o-3", "web", MemoryLog.BEGINNING).events().size() - 2;
        assertThat(history).hasSize(expected);
        assertThat(history)
                .isSortedAccordingTo((a, b) -> Long.compare(a.position(), b.position()))
                .extracting(OrderEventView::type)
                .contains("cart.CartConverted", "stock.StockConsumed", "shipment.ShipmentScanned");
        var first = history.getFirst();
        assertThat(first.payload().get("order").asString()).isEqualTo("o-3@web");
        long middle = history.get(5).position();
        assertThat(orders.historyAt("o-3", "web", null, 100, middle).view().items())
                .isEqualTo(history.subList(0, 6));
    }

    @Test
    void findsTheWorkOfALocation() {
        var one = work.fulfillment("o-3@web.F1").view();
        assertThat(one.status()).isEqualTo("SHIPPED");
        assertThat(one.packages()).hasSize(1);
        var page = work.fulfillments("DC-1", "SHIPPED", null, 10).view();
        assertThat(page.items()).hasSize(10);
        var rest = work.fulfillments("DC-1", "SHIPPED", page.next(), 10).view();
        assertThat(rest.items()).hasSize(2).doesNotContainAnyElementsOf(page.items());
        assertThat(work.fulfillments("DC-2", null, null, 10).view().items()).isEmpty();
        assertRefused("fulfillment.unknown", () -> work.fulfillment("o-3@web.F2"));
    }

    @Test
    void findsAShipment() {
        var shipment = work.shipment("o-3@web.F1.S1").view();
        assertThat(shipment.status()).isEqualTo("DELIVERED");
        assertThat(shipment.trackingEvents()).hasSize(1);
        assertRefused("shipment.unknown", () -> work.shipment("nothing"));
    }

    private List<OrderView> pages(OrderFilter filter, int limit) {
        var all = new ArrayList<OrderView>();
        @Nullable Cursor after = null;
        do {
            var page = orders.orders(filter, after, limit).view();
            all.addAll(page.items());
            after = page.next() == null ? null : Cursor.parse(page.next().text());
        } while (after != null);
        return all;
    }

    private static List<Long> range(long upTo) {
        return LongStream.rangeClosed(1, upTo).boxed().toList();
    }

    private static void assertRefused(String code, Runnable query) {
        assertThatThrownBy(query::run)
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection().code()).isEqualTo(code));
    }
}
