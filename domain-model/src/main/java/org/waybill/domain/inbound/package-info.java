/** Deliveries from outside: what is to come to a location, and what came of it. */
@NullMarked
package org.waybill.domain.inbound;

import org.jspecify.annotations.NullMarked;
