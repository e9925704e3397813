package org.waybill.command.carrier;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.command.Shell;
import org.waybill.domain.carrier.CarrierCommand.DefineCarrier;
import org.waybill.domain.carrier.CarrierEvent.CarrierDefined;
import org.waybill.domain.carrier.CarrierId;
import org.waybill.domain.carrier.CarrierProfile;

class CarrierAggregateTest {

    private static final CarrierId POST = new CarrierId("POST");
    private static final CarrierProfile ONE = new CarrierProfile("One", "EUR", true, List.of());
    private static final CarrierProfile TWO = new CarrierProfile("Two", "EUR", true, List.of());

    private final Shell<CarrierAggregate> shell = new Shell<>(CarrierAggregate.class);

    @Test
    void recordsWhatTheRulesSay() {
        shell.records(List.of(), new DefineCarrier(POST, ONE), new CarrierDefined(POST, ONE))
                .records(
                        List.of(new CarrierDefined(POST, ONE)),
                        new DefineCarrier(POST, TWO),
                        new CarrierDefined(POST, TWO))
                .records(List.of(new CarrierDefined(POST, ONE)), new DefineCarrier(POST, ONE))
                .handlesNothingElse();
    }

    @Test
    void keepsToVersions() {
        shell.refusesOtherVersion(
                List.of(new CarrierDefined(POST, ONE)), new DefineCarrier(POST, TWO));
    }
}
