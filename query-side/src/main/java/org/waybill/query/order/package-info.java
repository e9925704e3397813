/** Orders, the work of locations, and shipments. */
@NullMarked
package org.waybill.query.order;

import org.jspecify.annotations.NullMarked;
