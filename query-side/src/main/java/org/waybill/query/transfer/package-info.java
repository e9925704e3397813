/** Transfers between locations. */
@NullMarked
package org.waybill.query.transfer;

import org.jspecify.annotations.NullMarked;
