package org.waybill.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.stock.StockStory.APP;
import static org.waybill.domain.stock.StockStory.BOTH;
import static org.waybill.domain.stock.StockStory.DC;
import static org.waybill.domain.stock.StockStory.L1;
import static org.waybill.domain.stock.StockStory.L2;
import static org.waybill.domain.stock.StockStory.LAMP;
import static org.waybill.domain.stock.StockStory.LIMIT_3;
import static org.waybill.domain.stock.StockStory.NOW;
import static org.waybill.domain.stock.StockStory.ORDER;
import static org.waybill.domain.stock.StockStory.OTHER_ORDER;
import static org.waybill.domain.stock.StockStory.SHOP;
import static org.waybill.domain.stock.StockStory.UNLIMITED;
import static org.waybill.domain.stock.StockStory.WEB;
import static org.waybill.domain.stock.StockStory.collect;
import static org.waybill.domain.stock.StockStory.reserve;
import static org.waybill.domain.stock.StockStory.reserved;
import static org.waybill.domain.stock.StockStory.stock;
import static org.waybill.domain.stock.StockStory.to;
import static org.waybill.domain.stock.StockStory.with;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.product.Backorder;
import org.waybill.domain.stock.StockCommand.ReserveStock;
import org.waybill.domain.stock.StockEvent.AvailabilityPolicySet;
import org.waybill.domain.stock.StockEvent.SafetyStockSet;
import org.waybill.domain.stock.StockEvent.StockReserved;

class PromiseTest {

    @Test
    void promisesOnTheNetwork() {
        stock(3, 2).when(reserve(ORDER, BOTH, 5)).then(reserved(ORDER, L1, 5));
    }

    @Test
    void refusesToPromiseMoreThanOnHand() {
        stock(3, 2).when(reserve(ORDER, BOTH, 6)).refused("stock.insufficient");
        stock().when(reserve(ORDER, BOTH, 1)).refused("stock.insufficient");
    }

    @Test
    void refusesToPromiseAUnitTwice() {
        stock(3, 2)
                .given(reserved(OTHER_ORDER, L1, 3))
                .when(reserve(ORDER, BOTH, 3))
                .refused("stock.insufficient");
    }

    @Test
    void twoLinesOfOneSkuAreAddedUp() {
        stock(3, 2)
                .when(reserve(ORDER, BOTH, 4, 1))
                .then(reserved(ORDER, L1, 4), reserved(ORDER, L2, 1));
        stock(3, 2).when(reserve(ORDER, BOTH, 4, 2)).refused("stock.insufficient");
    }

    @Test
    void onlyEligibleLocationsCount() {
        var onlyShop = Terms.present(WEB, Eligible.only(SHOP), Backorder.NONE, NOW);
        stock(3, 2).when(reserve(ORDER, onlyShop, 2)).then(reserved(ORDER, L1, 2));
        stock(3, 2).when(reserve(ORDER, onlyShop, 3)).refused("stock.insufficient");
    }

    @Test
    void promisesAtTheLocationWhereItIsCollected() {
        stock(3, 2).when(collect(SHOP, 2)).then(new StockReserved(LAMP, ORDER, L1, 2, SHOP));
        assertThat(stock(3, 2).after(collect(SHOP, 2)).state().at(SHOP).available()).isZero();
    }

    @Test
    void refusesToPromiseForCollectionWhatLiesElsewhere() {
        stock(3, 2).when(collect(SHOP, 3)).refused("stock.insufficient");
        var unlimited = with(UNLIMITED);
        stock(3, 2)
                .when(
                        new ReserveStock(
                                LAMP, ORDER, StockStory.lines(3), SHOP, null, NOW, unlimited))
                .refused("stock.insufficient");
    }

    @Test
    void refusesToPromiseForCollectionWhatTheNetworkHasPromised() {
        var promised = stock(3, 2).given(reserved(OTHER_ORDER, L1, 4));
        promised.when(collect(SHOP, 2)).refused("stock.insufficient");
        promised.when(collect(SHOP, 1)).then(new StockReserved(LAMP, ORDER, L1, 1, SHOP));
    }

    @Test
    void refusesCollectionWhereItIsNotAllowed() {
        var onlyDc = Terms.present(WEB, Eligible.only(DC), UNLIMITED, NOW);
        stock(3, 2)
                .when(new ReserveStock(LAMP, ORDER, StockStory.lines(1), SHOP, null, NOW, onlyDc))
                .refused("stock.insufficient");
    }

    @Test
    void backordersUpToTheLimit() {
        stock(3, 2).when(reserve(ORDER, with(LIMIT_3), 8)).then(reserved(ORDER, L1, 8));
        stock(3, 2).when(reserve(ORDER, with(LIMIT_3), 9)).refused("stock.insufficient");
        stock(3, 2)
                .given(reserved(OTHER_ORDER, L1, 7))
                .when(reserve(ORDER, with(LIMIT_3), 2))
                .refused("stock.insufficient");
    }

    @Test
    void backordersWithoutEnd() {
        stock(0, 0).when(reserve(ORDER, with(UNLIMITED), 10_000)).then(reserved(ORDER, L1, 10_000));
        long many = 3_000_000_000L;
        stock(0, 0).when(reserve(ORDER, with(UNLIMITED), many)).then(reserved(ORDER, L1, many));
    }

    @Test
    void keepsTheSafetyStock() {
        var safe = stock(3, 2).given(new SafetyStockSet(LAMP, DC, 2));
        safe.when(reserve(ORDER, BOTH, 3)).then(reserved(ORDER, L1, 3));
        safe.when(reserve(ORDER, BOTH, 4)).refused("stock.insufficient");
        safe.when(collect(DC, 2)).refused("stock.insufficient");
    }

    @Test
    void keepsTheChannelsThreshold() {
        var thin = stock(3, 2).given(policy(APP, 4, null));
        thin.when(reserve(ORDER, to(APP), 1)).then(reserved(ORDER, L1, 1));
        thin.when(reserve(ORDER, to(APP), 2)).refused("stock.insufficient");
        thin.when(reserve(ORDER, to(WEB), 5)).then(reserved(ORDER, L1, 5));
    }

    @Test
    void keepsAnotherChannelsQuota() {
        var fenced = stock(3, 2).given(policy(APP, 0, 4L));
        fenced.when(reserve(ORDER, to(WEB), 1)).then(reserved(ORDER, L1, 1));
        fenced.when(reserve(ORDER, to(WEB), 2)).refused("stock.insufficient");
        fenced.when(reserve(ORDER, to(APP), 5)).then(reserved(ORDER, L1, 5));
    }

    private static AvailabilityPolicySet policy(
            ChannelId channel, long threshold, @Nullable Long quota) {
        return new AvailabilityPolicySet(LAMP, channel, threshold, quota);
    }
}
