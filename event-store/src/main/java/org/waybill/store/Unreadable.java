package org.waybill.store;

/**
 * Stands for the payload of an event that this Waybill cannot read.
 *
 * @param type the stored name
 * @param reason why it cannot
 */
public record Unreadable(String type, String reason) {}
