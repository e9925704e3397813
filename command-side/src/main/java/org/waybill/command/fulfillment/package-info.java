/** Follows the work of locations. */
@NullMarked
package org.waybill.command.fulfillment;

import org.jspecify.annotations.NullMarked;
