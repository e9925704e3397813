/** Follows shipments. */
@NullMarked
package org.waybill.command.shipment;

import org.jspecify.annotations.NullMarked;
