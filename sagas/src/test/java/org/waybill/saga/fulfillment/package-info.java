/** What follows from what has happened to an order. */
@NullMarked
package org.waybill.saga.fulfillment;

import org.jspecify.annotations.NullMarked;
