/** Every movement of stock at a location, with its cause. */
@NullMarked
package org.waybill.projection.ledger;

import org.jspecify.annotations.NullMarked;
