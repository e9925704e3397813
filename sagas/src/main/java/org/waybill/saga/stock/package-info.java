/** The process that withdraws lots in time. */
@NullMarked
package org.waybill.saga.stock;

import org.jspecify.annotations.NullMarked;
