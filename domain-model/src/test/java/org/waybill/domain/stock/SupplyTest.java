package org.waybill.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.stock.StockStory.DC;
import static org.waybill.domain.stock.StockStory.L1;
import static org.waybill.domain.stock.StockStory.LAMP;
import static org.waybill.domain.stock.StockStory.LATER;
import static org.waybill.domain.stock.StockStory.NOW;
import static org.waybill.domain.stock.StockStory.SHOP;
import static org.waybill.domain.stock.StockStory.stock;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.stock.StockCommand.ExpectSupply;
import org.waybill.domain.stock.StockEvent.SupplyExpected;

class SupplyTest {

    private static final SupplyKey ORDERED = SupplyKey.of("inbound:PO-1", L1);
    private static final SupplyKey OTHER = SupplyKey.of("inbound:PO-2", L1);

    @Test
    void isExpectedUntilItIsDone() {
        stock().when(expect(5, DC, NOW)).then(expected(5, DC, NOW));
        stock(expected(5, DC, NOW)).when(expect(2, DC, NOW)).then(expected(2, DC, NOW));
        stock(expected(5, DC, NOW)).when(expect(5, DC, LATER)).then(expected(5, DC, LATER));
        stock(expected(5, DC, NOW)).when(expect(5, SHOP, NOW)).then(expected(5, SHOP, NOW));
        stock(expected(5, DC, NOW)).when(expect(0, DC, NOW)).then(expected(0, DC, NOW));
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        stock(expected(5, DC, NOW)).when(expect(5, DC, NOW)).nothing();
        stock().when(expect(0, DC, NOW)).nothing();
        stock(expected(5, DC, NOW), expected(0, DC, NOW)).when(expect(0, DC, LATER)).nothing();
    }

    @Test
    void ofEachSourceTheLastWordCounts() {
        var other = new SupplyExpected(LAMP, OTHER, SHOP, 7, LATER);

        assertThat(stock(expected(5, DC, NOW), other, expected(3, DC, LATER)).state().supplies())
                .containsOnlyKeys(ORDERED, OTHER)
                .containsEntry(ORDERED, new Supply(DC, 3, LATER))
                .containsEntry(OTHER, new Supply(SHOP, 7, LATER));
        assertThat(stock(expected(5, DC, NOW), other, expected(0, DC, NOW)).state().supplies())
                .containsOnlyKeys(OTHER);
    }

    @Test
    void isNeitherThereNorPromisable() {
        var state = stock(expected(5, DC, NOW)).state();

        assertThat(state.at(DC)).isEqualTo(Position.EMPTY);
        assertThat(state.availability(StockStory.BOTH).available()).isZero();
    }

    @Test
    void addsUpToNoMoreThanCanBeKept() {
        var most = StockDecisions.MOST_ON_HAND;
        var other = new SupplyExpected(LAMP, OTHER, DC, most - 5, NOW);

        stock(other).when(expect(5, DC, NOW)).then(expected(5, DC, NOW));
        stock(other).when(expect(6, DC, NOW)).refused("stock.too-much");
        stock(other, expected(6, DC, NOW)).when(expect(5, DC, NOW)).then(expected(5, DC, NOW));
    }

    private static ExpectSupply expect(long quantity, LocationId location, Instant at) {
        return new ExpectSupply(LAMP, ORDERED, location, quantity, at);
    }

    private static SupplyExpected expected(long quantity, LocationId location, Instant at) {
        return new SupplyExpected(LAMP, ORDERED, location, quantity, at);
    }
}
