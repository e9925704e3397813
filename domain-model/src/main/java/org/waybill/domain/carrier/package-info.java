/** Who carries parcels: services, zones, rates, transit times. */
@NullMarked
package org.waybill.domain.carrier;

import org.jspecify.annotations.NullMarked;
