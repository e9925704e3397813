/** How much work a location can do on which day, and what of it is spoken for. */
@NullMarked
package org.waybill.domain.capacity;

import org.jspecify.annotations.NullMarked;
