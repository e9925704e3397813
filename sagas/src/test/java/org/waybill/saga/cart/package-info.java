@NullMarked
package org.waybill.saga.cart;

import org.jspecify.annotations.NullMarked;
