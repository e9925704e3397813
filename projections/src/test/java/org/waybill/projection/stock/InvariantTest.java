package org.waybill.projection.stock;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Backorder;
import org.waybill.domain.product.Product;
import org.waybill.domain.product.ProductEvent.ProductDefined;
import org.waybill.domain.product.ProductProfile;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.AdjustmentReason;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockEvent;
import org.waybill.domain.stock.StockEvent.CountRequested;
import org.waybill.domain.stock.StockEvent.StockAdjusted;
import org.waybill.domain.stock.StockEvent.StockReceived;
import org.waybill.domain.stock.StockEvent.StockReserved;
import org.waybill.projection.Cursor;
import org.waybill.projection.ReadSide;
import org.waybill.projection.rebuild.RebuildView;
import org.waybill.projection.rebuild.Rebuilds;

/** Every event is watched. */
class InvariantTest {

    private static final Sku LAMP = new Sku("LAMP");
    private static final LocationId DC = new LocationId("DC-1");
    private static final OrderKey ORDER = OrderKey.of("o-1", new ChannelId("web"));

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final ReadSide readSide = ReadSide.fresh();
    private final InvariantQueries queries = readSide.get(InvariantQueries.class);

    @AfterEach
    void close() {
        readSide.close();
    }

    @Test
    void findsNothingInWhatTheRulesLetHappen() {
        var history = new RandomStock(new Random(seed), readSide.log());
        for (int step = 0; step < 1_500; step++) {
            history.step();
        }
        readSide.deliver(50);

        assertThat(violations()).as("seed %d", seed).isEmpty();
        assertThat(queries.violations(null, 10).position()).isEqualTo(readSide.log().head());
    }

    @Test
    void namesTheEventThatBrokeIt() {
        stock(new StockReceived(LAMP, DC, 3, null));
        long position = stock(adjusted(-5));
        stock(new StockReceived(LAMP, DC, 9, null));
        readSide.deliver(2);

        assertThat(violations())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.position()).isEqualTo(position);
                            assertThat(it.type()).isEqualTo("stock.StockAdjusted");
                            assertThat(it.sku()).isEqualTo("LAMP");
                            assertThat(it.location()).isEqualTo("DC-1");
                            assertThat(it.channel()).isNull();
                            assertThat(it.invariant()).isEqualTo("ON_HAND");
                            assertThat(it.found()).isEqualTo(-2);
                            assertThat(it.limit()).isZero();
                            assertThat(it.cause()).isEqualTo("cause-" + position);
                            assertThat(it.command()).isEqualTo("command-" + position);
                            assertThat(it.correlation()).isEqualTo("conversation");
                            assertThat(it.actor()).isEqualTo("tester");
                            assertThat(it.recordedAt())
                                    .isEqualTo(readSide.log().recordedAt(position).orElseThrow());
                        });
    }

    @Test
    void aRebuildNamesTheSameOnes() throws InterruptedException {
        for (int i = 0; i < 60; i++) {
            stock(i % 3 == 0 ? new StockReceived(LAMP, DC, 1, null) : adjusted(-1));
        }
        stock(reserved(4));
        readSide.deliver(7);
        var before = violations();
        assertThat(before).hasSizeGreaterThan(20);

        rebuilt();

        assertThat(violations()).isEqualTo(before);
    }

    private void rebuilt() throws InterruptedException {
        var rebuilds = readSide.get(Rebuilds.class);
        var begun = rebuilds.start(List.of("availability"), true);
        RebuildView now = begun;
        while (now.status().equals("RUNNING")) {
            Thread.sleep(10);
            now = rebuilds.find(begun.id());
        }
        assertThat(now.status()).isEqualTo("DONE");
        var differences = requireNonNull(now.projections().getFirst().differences());
        assertThat(differences.count()).isZero();
    }

    @Test
    void asksWhatTheProductAllowed() {
        define(new Backorder(Backorder.Mode.LIMIT, 2));
        stock(reserved(2));
        long position = stock(reserved(1));
        define(new Backorder(Backorder.Mode.UNLIMITED, 0));
        stock(reserved(100));
        readSide.deliver(50);

        assertThat(violations())
                .extracting(ViolationView::position, ViolationView::found, ViolationView::limit)
                .containsExactly(tuple(position, 3L, 2L));
    }

    @Test
    void letsAPromiseBeMadeByTheConfigurationOfAMomentBefore() {
        define(new Backorder(Backorder.Mode.LIMIT, 2));
        define(Backorder.NONE);
        stock(reserved(1));
        for (int second = 0; second < 12; second++) {
            stock(new CountRequested(LAMP, DC, AdjustmentReason.FOUND));
        }
        long position = stock(reserved(1));
        readSide.deliver(50);

        assertThat(violations()).extracting(ViolationView::position).containsExactly(position);
    }

    private long stock(StockEvent event) {
        return readSide.append(Stock.address(LAMP), event);
    }

    private void define(Backorder backorder) {
        var profile =
                new ProductProfile(
                        "Lamp", null, null, true, null, null, null, backorder, List.of());
        readSide.append(Product.address(LAMP), new ProductDefined(LAMP, profile));
    }

    private static StockEvent adjusted(long delta) {
        return new StockAdjusted(LAMP, DC, delta, AdjustmentReason.FOUND);
    }

    private static StockEvent reserved(long units) {
        return new StockReserved(LAMP, ORDER, new LineId("1"), units, null);
    }

    /** All of them, page by page. */
    private List<ViolationView> violations() {
        var all = new ArrayList<ViolationView>();
        @Nullable Cursor after = null;
        do {
            var page = queries.violations(after, 7).view();
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertThat(all).hasSize((int) queries.count());
        assertThat(all)
                .extracting(ViolationView::position)
                .isSortedAccordingTo((one, other) -> Long.compare(other, one));
        return all;
    }
}
