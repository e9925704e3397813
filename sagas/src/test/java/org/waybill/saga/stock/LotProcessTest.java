package org.waybill.saga.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.saga.Given.BERLIN;
import static org.waybill.saga.Given.SHIRT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.stock.LotArrival;
import org.waybill.domain.stock.LotChange.LotExpired;
import org.waybill.domain.stock.LotChange.LotsAdded;
import org.waybill.domain.stock.LotChange.LotsReceived;
import org.waybill.domain.stock.LotId;
import org.waybill.domain.stock.LotTask.ExpireLots;
import org.waybill.saga.Timer;

class LotProcessTest {

    private static final Instant DAY_AFTER = Instant.parse("2026-03-06T00:00:00Z");

    @Test
    void withdrawsALotOnTheDayAfterItsLast() {
        var came = new LotsReceived(SHIRT, BERLIN, List.of(lot("A", "2026-03-05")), "PO-1");

        assertThat(LotProcess.react(came)).containsExactly(timer(DAY_AFTER));
        var found = new LotsAdded(SHIRT, BERLIN, List.of(lot("A", "2026-03-05")), "FOUND");
        assertThat(LotProcess.react(found)).containsExactly(timer(DAY_AFTER));
    }

    @Test
    void looksOnceADay() {
        var lots =
                List.of(
                        lot("A", "2026-03-05"),
                        lot("B", "2026-03-05"),
                        lot("C", "2026-03-06"),
                        lot("D", null));

        assertThat(LotProcess.react(new LotsReceived(SHIRT, BERLIN, lots, null)))
                .containsExactly(timer(DAY_AFTER), timer(Instant.parse("2026-03-07T00:00:00Z")));
    }

    @Test
    void hasNothingToDoForWhatStaysGood() {
        var came = new LotsReceived(SHIRT, BERLIN, List.of(lot("A", null)), null);

        assertThat(LotProcess.react(came)).isEmpty();
        assertThat(LotProcess.react(new LotExpired(SHIRT, new LotId("A")))).isEmpty();
    }

    private static LotArrival lot(String lot, @Nullable String last) {
        var day = last == null ? null : LocalDate.parse(last);
        return new LotArrival(new LotId(lot), day, day, 2, List.of());
    }

    private static Timer timer(Instant at) {
        return new Timer("expire-lots", SHIRT.value(), at, new ExpireLots(SHIRT, at));
    }
}
