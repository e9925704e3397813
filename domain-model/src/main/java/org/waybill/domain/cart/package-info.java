/** What a shopper's cart has set aside for a while. */
@NullMarked
package org.waybill.domain.cart;

import org.jspecify.annotations.NullMarked;
