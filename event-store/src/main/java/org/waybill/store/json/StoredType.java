package org.waybill.store.json;

/**
 * What the log calls the shape of a payload.
 *
 * @param name the stored name, for ever
 * @param revision counts up, from 1, with each new shape
 */
public record StoredType(String name, int revision) {}
