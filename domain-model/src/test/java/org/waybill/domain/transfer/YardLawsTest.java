package org.waybill.domain.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Laws;
import org.waybill.domain.inbound.InboundStatus;

class YardLawsTest {

    @Test
    void goodsAreNeitherLostNorMadeOnTheWay() {
        Laws.over(1_500)
                .hold(
                        "documents, stock and ledger agree",
                        Deed::history,
                        deeds -> {
                            var yard = new Yard();
                            var crew = new Crew(yard);
                            for (var deed : deeds) {
                                crew.act(deed);
                                YardBooks.balance(yard);
                            }
                        });
    }

    @Test
    void theHistoriesAreRichEnoughToMeanSomething() {
        Map<InboundStatus, Integer> deliveries = new EnumMap<>(InboundStatus.class);
        Map<TransferStatus, Integer> transfers = new EnumMap<>(TransferStatus.class);
        var kinds = new HashSet<String>();
        for (int i = 0; i < 600; i++) {
            var yard = new Yard();
            var crew = new Crew(yard);
            Deed.history(new Random(i)).forEach(crew::act);
            yard.deliveries().values().forEach(d -> deliveries.merge(d.status(), 1, Integer::sum));
            yard.transfers().values().forEach(t -> transfers.merge(t.status(), 1, Integer::sum));
            yard.transfers()
                    .values()
                    .forEach(
                            t -> {
                                t.discrepancies().forEach(d -> kinds.add(d.kind().name()));
                                t.lotDiscrepancies().forEach(d -> kinds.add("LOT " + d.kind()));
                            });
        }
        assertThat(deliveries.keySet()).containsExactlyInAnyOrder(InboundStatus.values());
        assertThat(transfers.keySet()).containsExactlyInAnyOrder(TransferStatus.values());
        assertThat(transfers.get(TransferStatus.COMPLETE)).isGreaterThan(20);
        assertThat(kinds).containsExactlyInAnyOrder("OVER", "SHORT", "LOT OVER", "LOT SHORT");
    }
}
