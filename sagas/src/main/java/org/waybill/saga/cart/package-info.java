/** The process that ends what a cart holds in time. */
@NullMarked
package org.waybill.saga.cart;

import org.jspecify.annotations.NullMarked;
