package org.waybill.domain.carrier;

import org.waybill.domain.AggregateCommand;

/** What can be asked of a carrier's configuration. */
public sealed interface CarrierCommand extends AggregateCommand {

    CarrierId carrier();

    @Override
    default String aggregateId() {
        return carrier().address();
    }

    /** Sets what is configured about it, new or known. */
    record DefineCarrier(CarrierId carrier, CarrierProfile profile) implements CarrierCommand {}
}
