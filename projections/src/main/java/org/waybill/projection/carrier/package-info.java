/** Tells which carriers are configured. */
@NullMarked
package org.waybill.projection.carrier;

import org.jspecify.annotations.NullMarked;
