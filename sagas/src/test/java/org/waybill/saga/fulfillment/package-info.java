@NullMarked
package org.waybill.saga.fulfillment;

import org.jspecify.annotations.NullMarked;
