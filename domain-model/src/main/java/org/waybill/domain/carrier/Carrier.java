package org.waybill.domain.carrier;

import org.jspecify.annotations.Nullable;
import org.waybill.domain.Decision;
import org.waybill.domain.carrier.CarrierCommand.DefineCarrier;
import org.waybill.domain.carrier.CarrierEvent.CarrierDefined;

/**
 * A carrier, as its history has made it.
 *
 * @param version the number of its events
 * @param profile null before it is first defined
 */
public record Carrier(long version, @Nullable CarrierProfile profile) {

    /** Before anything happened. */
    public static final Carrier UNDEFINED = new Carrier(0, null);

    /** What follows from a command. The same profile again changes nothing. */
    public Decision<CarrierEvent> decide(CarrierCommand command) {
        return switch (command) {
            case DefineCarrier(var id, var wanted) when wanted.equals(profile) -> Decision.accept();
            case DefineCarrier(var id, var wanted) ->
                    Decision.accept(new CarrierDefined(id, wanted));
        };
    }

    /** The carrier after an event. */
    public Carrier evolve(CarrierEvent event) {
        return switch (event) {
            case CarrierDefined(var id, var defined) -> new Carrier(version + 1, defined);
        };
    }
}
