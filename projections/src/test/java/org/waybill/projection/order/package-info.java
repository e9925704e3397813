/** What is told of orders and the work on them. */
@NullMarked
package org.waybill.projection.order;

import org.jspecify.annotations.NullMarked;
