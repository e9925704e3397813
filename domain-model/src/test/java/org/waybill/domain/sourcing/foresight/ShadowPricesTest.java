package org.waybill.domain.sourcing.foresight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waybill.domain.sourcing.foresight.SmallWorlds.place;
import static org.waybill.domain.sourcing.foresight.SmallWorlds.sku;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Laws;
import org.waybill.domain.product.Sku;
import org.waybill.domain.sourcing.optimum.Rate;

class ShadowPricesTest {

    private static final Care CARE = new Care(7, 5, 8);

    /** A warehouse that sends for 500 and a store that sends for 300. */
    private static Outlook chain(long inStore, long orders, long walkIns, @Nullable Long room) {
        return new Outlook(
                List.of(
                        new Outlook.Place(place(0), 1, 0, Map.of(sku(0), 100L), null),
                        new Outlook.Place(place(1), 1, 0, Map.of(sku(0), inStore), room)),
                List.of(
                        new Outlook.Lane(place(0), "here", List.of(new Rate(1_000, 500, 0))),
                        new Outlook.Lane(place(1), "here", List.of(new Rate(1_000, 300, 0)))),
                List.of(
                        new Outlook.Basket(
                                "here",
                                List.of(new Outlook.Item(sku(0), 1, 100)),
                                orders * 1_000_000,
                                9_000)),
                List.of(new Outlook.WalkIns(place(1), sku(0), walkIns * 1_000_000, 700)));
    }

    private static long price(Outlook outlook) {
        return ShadowPrices.of(outlook, new Care(1, 20, 20)).stock(place(1), sku(0));
    }

    @Test
    void whatIsThereInPlentyIsWorthNothing() {
        var book = ShadowPrices.of(chain(1_000, 5, 5, null), CARE);

        assertThat(book.stock()).isEmpty();
        assertThat(book.room()).isEmpty();
    }

    @Test
    void aUnitThatAnOrderWillWantIsWorthTheDetour() {
        assertThat(price(chain(3, 40, 0, null))).isBetween(195L, 200L);
    }

    @Test
    void aUnitThatACustomerInTheStoreWillWantIsWorthTheSale() {
        assertThat(price(chain(3, 0, 40, null))).isBetween(690L, 700L);
    }

    @Test
    void theFewerThereAreTheMoreAUnitIsWorth() {
        long few = price(chain(2, 0, 5, null));
        long more = price(chain(5, 0, 5, null));
        long many = price(chain(9, 0, 5, null));

        assertThat(few).isGreaterThan(more);
        assertThat(more).isGreaterThan(many);
    }

    @Test
    void capacityThatIsScarceHasAPriceOfItsOwn() {
        var book = ShadowPrices.of(chain(1_000, 40, 0, 3L), new Care(1, 10, 20));

        assertThat(book.room(place(1))).isBetween(190L, 200L);
        assertThat(book.stock(place(1), sku(0))).isZero();
        assertThat(book.room(place(0))).isZero();
    }

    @Test
    void theSameOutlookHasTheSameBook() {
        Laws.over(100)
                .holdFor(
                        "same book",
                        SmallWorlds::outlook,
                        outlook -> {
                            var book = ShadowPrices.of(outlook, CARE);
                            assertThat(ShadowPrices.of(outlook, CARE)).isEqualTo(book);
                            var after = ShadowPrices.of(outlook, CARE, book);
                            assertThat(after.digest().equals(book.digest()))
                                    .isEqualTo(
                                            after.stock().equals(book.stock())
                                                    && after.room().equals(book.room()));
                        });
    }

    @Test
    void noPriceIsBelowNothingAndPlentyHasNone() {
        Laws.over(200)
                .holdFor(
                        "prices",
                        SmallWorlds::outlook,
                        outlook -> {
                            var book = ShadowPrices.of(outlook, CARE);
                            book.stock()
                                    .values()
                                    .forEach(
                                            prices ->
                                                    assertThat(prices.values())
                                                            .allMatch(price -> price > 0));
                            assertThat(book.room().values()).allMatch(price -> price > 0);
                            var plenty = ShadowPrices.of(stocked(outlook, 10_000), CARE);
                            assertThat(plenty.stock()).isEmpty();
                        });
    }

    private static Outlook stocked(Outlook outlook, long more) {
        var places =
                outlook.places().stream()
                        .map(
                                place -> {
                                    var stock = new HashMap<Sku, Long>(place.stock());
                                    stock.replaceAll((sku, units) -> units + more);
                                    return new Outlook.Place(
                                            place.location(),
                                            place.days(),
                                            place.labor(),
                                            stock,
                                            null);
                                })
                        .toList();
        return new Outlook(places, outlook.lanes(), outlook.baskets(), outlook.walkIns());
    }

    @Test
    void anOutlookThatMakesNoSenseIsRefused() {
        var place = new Outlook.Place(place(0), 1, 0, Map.of(), null);

        assertThatThrownBy(
                        () -> new Outlook(List.of(place, place), List.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Outlook.Place(place(0), 0, 0, Map.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Outlook.Basket("here", List.of(), 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
