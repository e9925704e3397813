package org.waybill.domain.carrier;

import org.waybill.domain.Stored;

/** What has happened to a carrier's configuration. */
public sealed interface CarrierEvent {

    CarrierId carrier();

    /** From now on this is configured about it. */
    @Stored("carrier.CarrierDefined")
    record CarrierDefined(CarrierId carrier, CarrierProfile profile) implements CarrierEvent {}
}
