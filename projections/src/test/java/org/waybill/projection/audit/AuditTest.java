package org.waybill.projection.audit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waybill.domain.RejectedException;
import org.waybill.domain.cart.CartKey;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderEvent.OrderCancelled;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockEvent;
import org.waybill.domain.stock.StockEvent.ChannelCapSet;
import org.waybill.domain.stock.StockEvent.PreorderSet;
import org.waybill.domain.stock.StockEvent.StockHeld;
import org.waybill.domain.stock.StockEvent.StockReserved;
import org.waybill.projection.MemoryLog;
import org.waybill.projection.ReadSide;
import org.waybill.projection.order.OrderStory;
import org.waybill.projection.rebuild.RebuildView;
import org.waybill.projection.rebuild.Rebuilds;

/** Tables, ledger and promises are compared with the log. */
class AuditTest {

    private static final ChannelId WEB = new ChannelId("web");
    private static final Sku FIRST = new Sku("S-1");

    /** Ends long before and long after the test's present. */
    private static final Instant OVER = MemoryLog.BEGINNING.plusSeconds(100);

    private static final Instant LATER = MemoryLog.BEGINNING.plusSeconds(2_000_000);

    private final ReadSide readSide = ReadSide.fresh();
    private final Audits audits = readSide.get(Audits.class);
    private final JdbcTemplate jdbc = readSide.get(JdbcTemplate.class);

    /** Orders from placing to delivery, one that is only placed, and one cart. */
    @BeforeEach
    void aHistory() {
        var stories = new ArrayList<OrderStory>();
        for (int number = 0; number < 8; number++) {
            stories.add(new OrderStory("o-" + number, "web", MemoryLog.BEGINNING));
        }
        OrderStory.mixed(stories, new Random(5))
                .forEach(event -> readSide.append(event.getKey(), event.getValue()));
        var open = new OrderStory("open", "web", MemoryLog.BEGINNING).events();
        for (int step = 0; step < 6; step++) {
            var event = open.removeFirst();
            readSide.append(event.getKey(), event.getValue());
        }
        tell(new ChannelCapSet(FIRST, WEB, 50L));
        tell(new PreorderSet(FIRST, WEB, 5L, Instant.parse("2027-01-01T00:00:00.123456789Z")));
        tell(held("cart", LATER));
        readSide.deliver(50);
    }

    @AfterEach
    void close() {
        readSide.close();
    }

    @Test
    void findsNothingWhereAllIsWell() throws InterruptedException {
        var audit = audit();

        assertThat(audit.findings()).isEmpty();
        assertThat(audit.skus()).isEqualTo(2);
        assertThat(audit.progress().done()).isEqualTo(2);
        assertThat(audit.progress().fraction()).isEqualTo(1);
        assertThat(audit.progress().estimatedSecondsLeft()).isZero();
        assertThat(audits.summary().findings()).isZero();
        assertThat(audits.summary().audited()).isEqualTo(2);
        var last = requireNonNull(audits.summary().last());
        assertThat(last.id()).isEqualTo(audit.id());
    }

    @Test
    void findsASpoiledPositionUntilARebuild() throws InterruptedException {
        jdbc.update("update stock_position set on_hand = on_hand + 1 where sku = 'S-1'");

        var found = only(audit());

        assertThat(found.sku()).isEqualTo("S-1");
        assertThat(found.subject()).isEqualTo("POSITION");
        assertThat(found.place()).isEqualTo("DC-1");
        assertThat(found.found()).isEqualTo(found.expected() + 1);
        assertThat(audits.summary().findings()).isEqualTo(1);

        rebuild("availability");
        assertThat(audit().findings()).isEmpty();
        assertThat(audits.summary().findings()).isZero();
    }

    @Test
    void findsEverythingElseThatIsSpoiledInTheAvailability() throws InterruptedException {
        jdbc.update("update stock_position set safety_stock = 2 where sku = 'S-2'");
        jdbc.update("update stock_demand set held = held + 1 where sku = 'S-1'");
        jdbc.update("update stock_policy set cap_sold = cap_sold + 1 where sku = 'S-1'");

        assertThat(audit().findings())
                .extracting(FindingView::subject)
                .containsExactly("DEMAND", "POLICY", "POSITION");
    }

    @Test
    void findsALostRow() throws InterruptedException {
        jdbc.update("delete from stock_demand where sku = 'S-1'");

        assertThat(audit("S-1").findings())
                .extracting(FindingView::subject)
                .contains("DEMAND", "POSITION");
    }

    @Test
    void findsALineOfTheLedgerThatIsSpoiled() throws InterruptedException {
        long line =
                requireNonNull(
                        jdbc.queryForObject(
                                "select position from stock_ledger where sku = 'S-1' and delta > 0"
                                        + " order by position offset 2 limit 1",
                                Long.class));
        jdbc.update("update stock_ledger set delta = delta + 2 where position = ?", line);

        var found = only(audit());

        assertThat(found.subject()).isEqualTo("LEDGER");
        assertThat(found.event()).isEqualTo(line);
        assertThat(found.found()).isEqualTo(found.expected() + 2);

        rebuild("ledger");
        assertThat(audit().findings()).isEmpty();
    }

    @Test
    void findsABalanceOfTheLedgerThatIsSpoiled() throws InterruptedException {
        long line =
                requireNonNull(
                        jdbc.queryForObject(
                                "select max(position) from stock_ledger where sku = 'S-1'",
                                Long.class));
        jdbc.update("update stock_ledger set reserved = 99 where position = ?", line);

        assertThat(only(audit()).event()).isEqualTo(line);
    }

    @Test
    void findsUnitsThatNobodyWants() throws InterruptedException {
        reserve("nobody", 1);
        reserve("o-1", 1);
        reserve("open", 2);
        readSide.deliver(50);

        assertThat(audit().findings())
                .allMatch(found -> found.subject().equals("RESERVATION"))
                .extracting(FindingView::place, FindingView::found, FindingView::expected)
                .containsExactlyInAnyOrder(
                        tuple("order:nobody@web/z", 1L, 0L),
                        tuple("order:o-1@web/z", 1L, 0L),
                        tuple("order:open@web/z", 4L, 2L));
    }

    @Test
    void findsTheUnitsOfACancelledOrder() throws InterruptedException {
        var order = OrderKey.of("open", WEB);
        readSide.append(order.address(), new OrderCancelled(order, "test"));
        readSide.deliver(50);

        assertThat(only(audit("S-1")).detail()).contains("open@web, which is CANCELLED");
    }

    @Test
    void findsAHoldThatIsLongOver() throws InterruptedException {
        tell(held("late", OVER));
        readSide.deliver(50);

        var found = only(audit());

        assertThat(found.subject()).isEqualTo("HOLD");
        assertThat(found.place()).isEqualTo("cart:late@web/z");
    }

    @Test
    void namesTheEventBehindWhichTheSumsAreWrong() throws InterruptedException {
        long position = tell(held("cart", LATER));
        tell(held("other", LATER));
        readSide.deliver(50);

        var found = only(audit());

        assertThat(found.subject()).isEqualTo("SUMS");
        assertThat(found.place()).isEqualTo("HELD_SUM");
        assertThat(found.event()).isEqualTo(position);
        assertThat(found.found()).isEqualTo(3);
        assertThat(found.expected()).isEqualTo(2);
    }

    @Test
    void looksTwiceBecauseSomebodyMayBeAtWork() throws InterruptedException {
        jdbc.update("update stock_position set on_hand = on_hand + 1 where sku = 'S-1'");
        var begun = audits.start(List.of());
        Thread.sleep(700);
        jdbc.update("update stock_position set on_hand = on_hand - 1 where sku = 'S-1'");

        assertThat(ended(begun).findings()).isEmpty();
    }

    @Test
    void makesRoundsByItself() throws Exception {
        var watch = readSide.get(AuditWatch.class);
        assertThat(watch.round(Duration.ofMinutes(1))).isEqualTo(2);
        assertThat(watch.round(Duration.ofMinutes(1))).isZero();

        jdbc.update("update stock_demand set held = held + 1 where sku = 'S-2'");
        assertThat(watch.round(Duration.ZERO)).isEqualTo(2);
        assertThat(audits.summary().findings()).isEqualTo(1);
        assertThat(audits.find("watch").status()).isEqualTo("RUNNING");
        assertThat(audits.find("watch").findings()).hasSize(1);

        rebuild("availability");
        watch.round(Duration.ZERO);
        assertThat(audits.summary().findings()).isZero();
        var gone = audits.find("watch").findings().getFirst().goneAt();
        assertThat(gone).isNotNull();
    }

    @Test
    void looksAtOneThingAtATimeAndOnlyAtWhatThereIs() throws InterruptedException {
        assertThatThrownBy(() -> audits.find("none")).isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> audits.start(List.of("S"))).isInstanceOf(RejectedException.class);
        jdbc.update("update stock_position set on_hand = on_hand + 1 where sku = 'S-1'");
        var begun = audits.start(List.of());
        assertThatThrownBy(() -> audits.start(List.of()))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("running");
        ended(begun);
    }

    private long tell(StockEvent event) {
        return readSide.append(Stock.address(event.sku()), event);
    }

    private static StockEvent held(String cart, Instant until) {
        return new StockHeld(FIRST, CartKey.of(cart, WEB), new LineId("z"), 1, until);
    }

    private void reserve(String order, long units) {
        tell(new StockReserved(FIRST, OrderKey.of(order, WEB), new LineId("z"), units, null));
    }

    private static FindingView only(AuditView audit) {
        assertThat(audit.findings()).hasSize(1);
        return audit.findings().getFirst();
    }

    private AuditView audit(String... skus) throws InterruptedException {
        return ended(audits.start(List.of(skus)));
    }

    private AuditView ended(AuditView begun) throws InterruptedException {
        var now = begun;
        while (now.status().equals("RUNNING")) {
            Thread.sleep(10);
            now = audits.find(begun.id());
        }
        assertThat(now.status()).as("%s", now).isEqualTo("DONE");
        return now;
    }

    private void rebuild(String name) throws InterruptedException {
        var rebuilds = readSide.get(Rebuilds.class);
        RebuildView now = rebuilds.start(List.of(name), true);
        while (now.status().equals("RUNNING")) {
            Thread.sleep(10);
            now = rebuilds.find(now.id());
        }
    }
}
