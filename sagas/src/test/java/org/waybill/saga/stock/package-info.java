/** What follows from what happens to stock. */
@NullMarked
package org.waybill.saga.stock;

import org.jspecify.annotations.NullMarked;
