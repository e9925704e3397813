package org.waybill.saga;

/**
 * A sort of process.
 *
 * @param kind its name; also says who sent its commands
 * @param states what it remembers
 * @param initial what it remembers before its first event
 */
public record ProcessType<S>(String kind, Class<S> states, S initial) {}
