/** How much locations can do, and what of it is taken. */
@NullMarked
package org.waybill.projection.capacity;

import org.jspecify.annotations.NullMarked;
