package org.waybill.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.stock.StockStory.APP;
import static org.waybill.domain.stock.StockStory.DC;
import static org.waybill.domain.stock.StockStory.LIMIT_3;
import static org.waybill.domain.stock.StockStory.NOW;
import static org.waybill.domain.stock.StockStory.SHOP;
import static org.waybill.domain.stock.StockStory.UNLIMITED;
import static org.waybill.domain.stock.StockStory.WEB;
import static org.waybill.domain.stock.StockStory.to;
import static org.waybill.domain.stock.StockStory.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Backorder;
import org.waybill.domain.stock.Availability.AtLocation;

class AvailabilityTest {

    private static final Demand NO_DEMAND = new Demand(0, 0);
    private static final Position TEN = new Position(10, Map.of(), 0, 0, 0);
    private static final Position BUSY =
            new Position(10, Map.of(StockState.DAMAGED, 2L, StockState.DISPLAY, 1L), 3, 2, 0);
    private static final Position SHORT = new Position(1, Map.of(), 5, 2, 0);

    @Test
    void aPositionExplainsItself() {
        assertThat(BUSY.sellable()).isEqualTo(7);
        assertThat(BUSY.free()).isEqualTo(4);
        assertThat(BUSY.available()).isEqualTo(2);
        assertThat(BUSY.safetyWithheld()).isEqualTo(2);
        assertThat(BUSY.shortage()).isZero();
    }

    @Test
    void aPositionPromisedBeyondWhatItHasIsShort() {
        assertThat(SHORT.free()).isEqualTo(-4);
        assertThat(SHORT.available()).isZero();
        assertThat(SHORT.safetyWithheld()).isZero();
        assertThat(SHORT.shortage()).isEqualTo(4);
    }

    @Test
    void theSafetyStockKeepsNoMoreThanThereIs() {
        assertThat(new Position(1, Map.of(), 0, 5, 0).safetyWithheld()).isEqualTo(1);
    }

    @Test
    void addsUpTheEligibleLocations() {
        var sum = of(with(Backorder.NONE), Map.of(DC, BUSY, SHOP, TEN), NO_DEMAND);
        assertThat(sum)
                .isEqualTo(
                        new Availability(
                                20, 3, 3, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false, 12, 2,
                                List.of()));
    }

    @Test
    void tellsTheEligibleLocationsParts() {
        var stock = stock(Map.of(DC, BUSY, SHOP, TEN, new LocationId("S-9"), TEN), NO_DEMAND);
        assertThat(Availability.parts(with(Backorder.NONE), stock))
                .containsExactly(
                        new AtLocation(DC, 10, 3, 3, 2, 2, 2, 0),
                        new AtLocation(SHOP, 10, 0, 0, 0, 0, 10, 0));
    }

    @Test
    void othersLocationsDoNotCount() {
        var terms = Terms.present(WEB, Eligible.only(SHOP), Backorder.NONE, NOW);
        var sum = of(terms, Map.of(DC, BUSY, SHOP, TEN), NO_DEMAND);
        assertThat(sum.available()).isEqualTo(10);
        assertThat(sum.onHand()).isEqualTo(10);
    }

    @Test
    void demandNotYetRoutedCountsOnceForEveryChannel() {
        var demand = new Demand(3, 2);
        assertThat(of(to(WEB), Map.of(DC, TEN), demand).available()).isEqualTo(5);
        var forApp = of(to(APP), Map.of(DC, TEN), demand);
        assertThat(forApp.available()).isEqualTo(5);
        assertThat(forApp.unrouted()).isEqualTo(5);
        assertThat(forApp.held()).isEqualTo(2);
    }

    @Test
    void whatALocationIsShortOfMustBeFoundElsewhere() {
        var sum = of(to(WEB), Map.of(DC, SHORT, SHOP, TEN), NO_DEMAND);
        assertThat(sum.available()).isEqualTo(6);
        assertThat(sum.shortage()).isEqualTo(4);
        var elsewhere = Terms.present(WEB, Eligible.only(SHOP), Backorder.NONE, NOW);
        assertThat(of(elsewhere, Map.of(DC, SHORT, SHOP, TEN), NO_DEMAND).available()).isEqualTo(6);
    }

    @Test
    void promisedBeyondTheWholeNetworkIsAShortage() {
        var sum = of(with(LIMIT_3), Map.of(DC, TEN), new Demand(12, 0));
        assertThat(sum.shortage()).isEqualTo(2);
        assertThat(sum.available()).isEqualTo(1);
        assertThat(sum.backorderAllowance()).isEqualTo(3);
    }

    @Test
    void isNeverBelowNothing() {
        var sum = of(to(WEB), Map.of(DC, TEN), new Demand(12, 0));
        assertThat(sum.available()).isZero();
        assertThat(sum.shortage()).isEqualTo(2);
    }

    @Test
    void withheldUnitsAreNoShortage() {
        var safe = new Position(10, Map.of(), 0, 8, 0);
        var sum = of(to(WEB), Map.of(DC, safe), new Demand(5, 0));
        assertThat(sum.available()).isZero();
        assertThat(sum.shortage()).isZero();
    }

    @Test
    void whatShouldBeThereInTimeCounts() {
        var soon = new Supply(DC, 4, NOW.plusSeconds(60));
        var later = new Supply(SHOP, 3, NOW.plusSeconds(600));
        var elsewhere = new Supply(new LocationId("S-9"), 9, NOW.plusSeconds(1));
        var all = List.of(later, elsewhere, soon);
        var demand = new Demand(12, 0);

        var stock = stock(Map.of(DC, TEN), demand, Map.of(), all);

        var now = stock.availability(to(WEB));
        var then = stock.availability(by(60));
        var much = stock.availability(by(600));

        assertThat(now.available()).isZero();
        assertThat(now.expected()).containsExactly(soon, later);
        assertThat(then.supply()).isEqualTo(4);
        assertThat(then.available()).isEqualTo(2);
        assertThat(much.available()).isEqualTo(5);
    }

    private static Terms by(long seconds) {
        return new Terms(
                WEB, Eligible.only(DC, SHOP), Backorder.NONE, NOW, NOW.plusSeconds(seconds));
    }

    @Test
    void thereIsNoEndWithoutALimit() {
        var sum = of(with(UNLIMITED), Map.of(DC, SHORT), new Demand(99, 0));
        assertThat(sum.unlimited()).isTrue();
        assertThat(sum.available()).isEqualTo(Availability.ENDLESS);
        assertThat(sum.shortage()).isEqualTo(103);
        assertThat(Availability.untracked().unlimited()).isTrue();
        assertThat(Availability.untracked().available()).isEqualTo(Availability.ENDLESS);
    }

    @Test
    void thePoliciesAreTold() {
        var policies =
                Map.of(
                        WEB,
                        new ChannelPolicy(2, 9L, 0, null, null),
                        APP,
                        new ChannelPolicy(7, 3L, 1, null, null));
        var sum = stock(Map.of(DC, TEN), NO_DEMAND, policies, List.of()).availability(to(WEB));
        assertThat(sum.thresholdWithheld()).isEqualTo(2);
        assertThat(sum.quotaWithheld()).isEqualTo(2);
        assertThat(sum.available()).isEqualTo(6);
    }

    private static Availability of(
            Terms terms, Map<LocationId, Position> positions, Demand demand) {
        return stock(positions, demand).availability(terms);
    }

    private static Stock stock(Map<LocationId, Position> positions, Demand demand) {
        return stock(positions, demand, Map.of(), List.of());
    }

    private static Stock stock(
            Map<LocationId, Position> positions,
            Demand demand,
            Map<ChannelId, ChannelPolicy> policies,
            List<Supply> supplies) {
        TreePMap<SupplyKey, Supply> coming = TreePMap.empty();
        for (var supply : supplies) {
            coming = coming.plus(new SupplyKey("inbound:" + coming.size()), supply);
        }
        return new Stock(
                1,
                TreePMap.from(positions),
                TreePMap.from(policies),
                TreePMap.empty(),
                TreePMap.empty(),
                demand,
                coming,
                Lots.NONE);
    }
}
