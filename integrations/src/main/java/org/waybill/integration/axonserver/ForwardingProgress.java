package org.waybill.integration.axonserver;

import org.jspecify.annotations.Nullable;

/**
 * How far events have been handed on.
 *
 * @param position the newest one; 0 for none
 * @param trouble what keeps the others; null for nothing
 */
public record ForwardingProgress(long position, @Nullable String trouble) {

    static final ForwardingProgress NOTHING = new ForwardingProgress(0, null);
}
