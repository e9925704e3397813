/** Transfers between locations, as they stand. */
@NullMarked
package org.waybill.projection.transfer;

import org.jspecify.annotations.NullMarked;
