/** What is there, what may be promised, and every movement. */
@NullMarked
package org.waybill.projection.stock;

import org.jspecify.annotations.NullMarked;
