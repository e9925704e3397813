package org.waybill.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.order.OrderStory.DC;
import static org.waybill.domain.order.OrderStory.L1;
import static org.waybill.domain.order.OrderStory.LINES;
import static org.waybill.domain.order.OrderStory.refusal;

import org.junit.jupiter.api.Test;

class LineStateTest {

    private static final LineState PLACED = LineState.placed(LINES.getFirst());

    @Test
    void orderedIsOpenAndShippedAndCancelledAtEveryStep() {
        var line = conserved(PLACED, 5, 0, 0);
        line = conserved(line.reserve(), 5, 0, 0);
        line = conserved(line.assign(4), 5, 0, 0);
        line = conserved(line.refuse(refusal(L1, DC, 1)), 5, 0, 0);
        line = conserved(line.ship(2), 3, 2, 0);
        line = conserved(line.cancel(1), 2, 2, 1);
        line = conserved(line.deliver(2), 2, 2, 1);
        assertThat(line.delivered()).isEqualTo(2);
        assertThat(line.reserved()).isEqualTo(2);
        assertThat(line.assigned()).isEqualTo(1);
        assertThat(line.unassigned()).isEqualTo(1);
        assertThat(line.refusals()).containsExactly(refusal(L1, DC, 1));
    }

    @Test
    void cancellingBeforeAnythingIsPromisedLeavesNothingReserved() {
        assertThat(PLACED.cancel(2).reserved()).isZero();
        assertThat(PLACED.cancel(2).reserve().reserved()).isEqualTo(3);
    }

    private static LineState conserved(LineState line, int open, int shipped, int cancelled) {
        assertThat(line.open()).isEqualTo(open);
        assertThat(line.shipped()).isEqualTo(shipped);
        assertThat(line.cancelled()).isEqualTo(cancelled);
        assertThat(open + shipped + cancelled).isEqualTo(line.line().quantity());
        return line;
    }
}
