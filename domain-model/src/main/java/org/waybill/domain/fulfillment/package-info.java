/** The part of an order that one location has to do. */
@NullMarked
package org.waybill.domain.fulfillment;

import org.jspecify.annotations.NullMarked;
