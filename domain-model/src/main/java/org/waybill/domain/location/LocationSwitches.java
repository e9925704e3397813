package org.waybill.domain.location;

/**
 * What a location does.
 *
 * @param enabled whether it does anything
 * @param shipping whether it sends goods
 * @param pickup whether it hands goods out
 */
public record LocationSwitches(boolean enabled, boolean shipping, boolean pickup) {}
