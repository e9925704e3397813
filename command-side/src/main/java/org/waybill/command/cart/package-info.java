/** Sets stock aside for carts. */
@NullMarked
package org.waybill.command.cart;

import org.jspecify.annotations.NullMarked;
