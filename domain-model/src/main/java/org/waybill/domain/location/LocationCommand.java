package org.waybill.domain.location;

import org.waybill.domain.AggregateCommand;

/** What can be asked of a location. */
public sealed interface LocationCommand extends AggregateCommand {

    LocationId location();

    @Override
    default String aggregateId() {
        return location().address();
    }

    /** Sets what is configured about it, new or known. */
    record DefineLocation(LocationId location, LocationProfile profile)
            implements LocationCommand {}

    /** Sets how it works. */
    record DefineOperations(LocationId location, LocationOperations operations)
            implements LocationCommand {}
}
