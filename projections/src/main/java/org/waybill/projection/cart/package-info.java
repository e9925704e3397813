/** What carts hold. */
@NullMarked
package org.waybill.projection.cart;

import org.jspecify.annotations.NullMarked;
