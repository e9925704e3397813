package org.waybill.domain.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.fulfillment.FulfillmentStory.F1;
import static org.waybill.domain.fulfillment.FulfillmentStory.L1;
import static org.waybill.domain.fulfillment.FulfillmentStory.L2;
import static org.waybill.domain.fulfillment.FulfillmentStory.accepted;
import static org.waybill.domain.fulfillment.FulfillmentStory.cancel;
import static org.waybill.domain.fulfillment.FulfillmentStory.count;
import static org.waybill.domain.fulfillment.FulfillmentStory.handOver;
import static org.waybill.domain.fulfillment.FulfillmentStory.pack;
import static org.waybill.domain.fulfillment.FulfillmentStory.packed;
import static org.waybill.domain.fulfillment.FulfillmentStory.pick;
import static org.waybill.domain.fulfillment.FulfillmentStory.picked;
import static org.waybill.domain.fulfillment.FulfillmentStory.ready;
import static org.waybill.domain.fulfillment.FulfillmentStory.reject;
import static org.waybill.domain.fulfillment.FulfillmentStory.rejection;
import static org.waybill.domain.fulfillment.FulfillmentStory.requested;
import static org.waybill.domain.fulfillment.FulfillmentStory.ship;
import static org.waybill.domain.fulfillment.FulfillmentStory.withdraw;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waybill.domain.Decision;
import org.waybill.domain.Story;
import org.waybill.domain.fulfillment.FulfillmentCommand.AcceptFulfillment;
import org.waybill.domain.order.Method;

/** Every status and every command: what is allowed, and that all else is refused. */
class TransitionTest {

    /** In the order of the letters of a row. */
    private static final List<FulfillmentCommand> COMMANDS =
            List.of(
                    new AcceptFulfillment(F1),
                    reject(rejection(L1, 1)),
                    pick(count(L1, 1)),
                    pack(count(L2, 1)),
                    ready(),
                    ship(),
                    handOver(),
                    cancel(count(L1, 1)),
                    withdraw());

    /** Whether it is sent: accept, reject, pick, pack, ready, ship, hand over, cancel, withdraw. */
    private static final Map<FulfillmentStatus, String> SENT =
            Map.of(
                    FulfillmentStatus.REQUESTED, "AR-----CW",
                    FulfillmentStatus.ACCEPTED, "-RP----C-",
                    FulfillmentStatus.PICKING, "-RPK---C-",
                    FulfillmentStatus.PICKED, "---K---C-",
                    FulfillmentStatus.PACKED, "-----S-C-",
                    FulfillmentStatus.SHIPPED, "---------",
                    FulfillmentStatus.REJECTED, "---------",
                    FulfillmentStatus.CANCELLED, "---------");

    /** Whether it is collected. */
    private static final Map<FulfillmentStatus, String> COLLECTED =
            Map.of(
                    FulfillmentStatus.REQUESTED, "AR-----CW",
                    FulfillmentStatus.ACCEPTED, "-RP----C-",
                    FulfillmentStatus.PICKING, "-RPK---C-",
                    FulfillmentStatus.PICKED, "---KY--C-",
                    FulfillmentStatus.PACKED, "----Y--C-",
                    FulfillmentStatus.READY, "----Y-HC-",
                    FulfillmentStatus.HANDED_OVER, "---------",
                    FulfillmentStatus.REJECTED, "---------",
                    FulfillmentStatus.CANCELLED, "---------");

    static Stream<Arguments> rows() {
        return Stream.of(Method.values())
                .flatMap(
                        method ->
                                (method.collected() ? COLLECTED : SENT)
                                        .entrySet().stream()
                                                .map(
                                                        row ->
                                                                Arguments.of(
                                                                        method,
                                                                        row.getKey(),
                                                                        row.getValue())));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void allowsExactlyWhatTheTableSays(Method method, FulfillmentStatus status, String allowed) {
        var work = in(status, method);
        assertThat(work.state().status()).isEqualTo(status);
        for (int i = 0; i < COMMANDS.size(); i++) {
            var outcome = work.when(COMMANDS.get(i));
            if (allowed.charAt(i) == '-') {
                outcome.refused("fulfillment.illegal-transition");
            } else {
                assertThat(outcome.decision()).isInstanceOf(Decision.Accepted.class);
            }
        }
    }

    private static Story<FulfillmentOrder, FulfillmentCommand, FulfillmentEvent> in(
            FulfillmentStatus status, Method method) {
        return switch (status) {
            case REQUESTED -> requested(method);
            case ACCEPTED -> accepted(method);
            case PICKING -> accepted(method).after(pick(count(L2, 1)));
            case PICKED -> picked(method);
            case PACKED -> packed(method);
            case READY -> packed(method).after(ready());
            case SHIPPED -> packed(method).after(ship());
            case HANDED_OVER -> packed(method).after(ready()).after(handOver());
            case REJECTED -> requested(method).after(reject(rejection(L1, 2), rejection(L2, 1)));
            case CANCELLED -> requested(method).after(cancel(count(L1, 2), count(L2, 1)));
        };
    }
}
