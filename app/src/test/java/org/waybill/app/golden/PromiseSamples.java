package org.waybill.app.golden;

import static org.waybill.app.golden.Samples.FULFILLMENT;
import static org.waybill.app.golden.Samples.LATER;
import static org.waybill.app.golden.Samples.STORE;
import static org.waybill.app.golden.Samples.THEN;

import java.time.LocalDate;
import java.util.List;
import org.waybill.domain.carrier.CarrierId;
import org.waybill.domain.promise.Course.Window;
import org.waybill.domain.promise.OrderPromise;
import org.waybill.domain.promise.PartPromise;
import org.waybill.domain.promise.Step;

/** Promises, as events hold them. */
final class PromiseSamples {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 4);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 6);

    private PromiseSamples() {}

    static OrderPromise complete() {
        var step = new Step(Step.Kind.ROOM, FIRST, LAST, List.of(Step.Wait.HOLIDAY));
        return new OrderPromise(
                LATER,
                List.of(
                        new PartPromise(
                                FULFILLMENT,
                                STORE,
                                new CarrierId("mule"),
                                "fast",
                                THEN,
                                FIRST,
                                LATER,
                                FIRST,
                                LAST,
                                LATER,
                                new Window(THEN, LATER),
                                List.of(step))));
    }

    /** Of what is collected. */
    static OrderPromise sparse() {
        return new OrderPromise(
                LATER,
                List.of(
                        new PartPromise(
                                FULFILLMENT,
                                STORE,
                                null,
                                null,
                                THEN,
                                null,
                                LATER,
                                FIRST,
                                FIRST,
                                LATER,
                                null,
                                List.of())));
    }
}
