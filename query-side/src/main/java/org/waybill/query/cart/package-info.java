/** Answers what carts hold. */
@NullMarked
package org.waybill.query.cart;

import org.jspecify.annotations.NullMarked;
