/** What follows from what a cart holds. */
@NullMarked
package org.waybill.saga.cart;

import org.jspecify.annotations.NullMarked;
