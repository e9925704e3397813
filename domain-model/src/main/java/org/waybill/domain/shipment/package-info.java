/** What a carrier was given, and where it is. */
@NullMarked
package org.waybill.domain.shipment;

import org.jspecify.annotations.NullMarked;
