/** Deliveries and transfers as they are told. */
@NullMarked
package org.waybill.projection.inbound;

import org.jspecify.annotations.NullMarked;
