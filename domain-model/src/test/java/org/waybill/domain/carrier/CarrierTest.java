package org.waybill.domain.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Story;
import org.waybill.domain.carrier.CarrierCommand.DefineCarrier;
import org.waybill.domain.carrier.CarrierEvent.CarrierDefined;

class CarrierTest {

    private static final CarrierId POST = new CarrierId("POST");
    private static final CarrierProfile ONE = new CarrierProfile("One", "EUR", true, List.of());
    private static final CarrierProfile TWO = new CarrierProfile("One", "BRL", true, List.of());

    private final Story<Carrier, CarrierCommand, CarrierEvent> carrier =
            new Story<>(Carrier.UNDEFINED, Carrier::evolve, Carrier::decide);

    @Test
    void isDefined() {
        carrier.when(new DefineCarrier(POST, ONE)).then(new CarrierDefined(POST, ONE));
    }

    @Test
    void theSameAgainRecordsNothing() {
        carrier.given(new CarrierDefined(POST, ONE)).when(new DefineCarrier(POST, ONE)).nothing();
    }

    @Test
    void aChangeIsRecordedAndCounted() {
        var defined = carrier.given(new CarrierDefined(POST, ONE));
        defined.when(new DefineCarrier(POST, TWO)).then(new CarrierDefined(POST, TWO));
        assertThat(defined.given(new CarrierDefined(POST, TWO)).state())
                .isEqualTo(new Carrier(2, TWO));
    }
}
