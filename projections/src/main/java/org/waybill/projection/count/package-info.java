/** Cycle counts, and the positions that somebody should count. */
@NullMarked
package org.waybill.projection.count;

import org.jspecify.annotations.NullMarked;
