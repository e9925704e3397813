/** The process that brings an order to its customer. */
@NullMarked
package org.waybill.saga.fulfillment;

import org.jspecify.annotations.NullMarked;
