/** Where stock is and work is done: warehouses, stores, drop shippers. */
@NullMarked
package org.waybill.domain.location;

import org.jspecify.annotations.NullMarked;
