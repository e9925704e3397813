/** How much there is of a SKU, what is promised of it, and what may still be promised. */
@NullMarked
package org.waybill.domain.stock;

import org.jspecify.annotations.NullMarked;
