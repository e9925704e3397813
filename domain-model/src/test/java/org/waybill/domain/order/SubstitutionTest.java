package org.waybill.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.order.OrderStory.L1;
import static org.waybill.domain.order.OrderStory.L2;
import static org.waybill.domain.order.OrderStory.NOW;
import static org.waybill.domain.order.OrderStory.ORDER;
import static org.waybill.domain.order.OrderStory.after;
import static org.waybill.domain.order.OrderStory.atWork;
import static org.waybill.domain.order.OrderStory.confirmed;
import static org.waybill.domain.order.OrderStory.created;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.RejectedException;
import org.waybill.domain.order.OrderCommand.SubstituteLine;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;

class SubstitutionTest {

    private static final Sku LIKE = new Sku("LAMP-LIKE");
    private static final List<Component> PARTS = List.of(new Component(LIKE, 1));

    private static SubstituteLine of(LineId line, @Nullable Integer units, Sku sku) {
        return new SubstituteLine(ORDER, line, units, sku, PARTS, NOW);
    }

    private static Order substituted(Order order, @Nullable Integer units) {
        return after(order, OrderSubstitution.decide(order, of(L1, units, LIKE)).orThrow());
    }

    private static LineState line(Order order, String id) {
        return Objects.requireNonNull(order.lines().get(new LineId(id)));
    }

    private static String refusal(Order order, SubstituteLine command) {
        try {
            OrderSubstitution.decide(order, command).orThrow();
            return "accepted";
        } catch (RejectedException e) {
            return e.rejection().code();
        }
    }

    @Test
    void aNewLineTakesThePlaceOfAllThatWait() {
        var order = substituted(confirmed(), null);

        assertThat(line(order, L1.value()).open()).isZero();
        assertThat(line(order, L1.value()).cancelled()).isEqualTo(5);
        assertThat(line(order, "S1").line().sku()).isEqualTo(LIKE);
        assertThat(line(order, "S1").line().quantity()).isEqualTo(5);
        assertThat(line(order, "S1").reserved()).isEqualTo(5);
        assertThat(line(order, "S1").line().unitPrice())
                .isEqualTo(line(order, L1.value()).line().unitPrice());
        assertThat(order.total()).isEqualTo(confirmed().total());
    }

    @Test
    void someUnitsAtATimeBecomeLinesOfTheirOwn() {
        var order = substituted(substituted(confirmed(), 2), 1);

        assertThat(line(order, L1.value()).open()).isEqualTo(2);
        assertThat(line(order, "S1").line().quantity()).isEqualTo(2);
        assertThat(line(order, "S2").line().quantity()).isEqualTo(1);
    }

    @Test
    void whatWasNotPromisedIsNotPromisedByIt() {
        assertThat(line(substituted(created(), null), "S1").reserved()).isZero();
    }

    @Test
    void onlyWhatWaitsCanBeSubstituted() {
        assertThat(refusal(atWork(), of(L1, null, LIKE))).isEqualTo("order.not-waiting");
        assertThat(refusal(confirmed(), of(L1, 6, LIKE))).isEqualTo("order.not-waiting");
        assertThat(refusal(confirmed(), of(new LineId("9"), 1, LIKE)))
                .isEqualTo("order.line-unknown");
        assertThat(refusal(confirmed(), of(L2, 1, new Sku("DESK")))).isEqualTo("order.same-sku");
    }
}
