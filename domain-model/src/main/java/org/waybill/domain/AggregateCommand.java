package org.waybill.domain;

/** A command to exactly one aggregate. */
public interface AggregateCommand {

    /** The address of the aggregate in the log: its kind, a colon, its key ({@code stock:A-1}). */
    String aggregateId();
}
