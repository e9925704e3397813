/**
 * Hands every event on to an Axon Server, in order and once each, for other applications to follow.
 */
@NullMarked
package org.waybill.integration.axonserver;

import org.jspecify.annotations.NullMarked;
