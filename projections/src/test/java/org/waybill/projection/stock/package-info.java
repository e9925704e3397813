/** What is told of stock, held against the domain. */
@NullMarked
package org.waybill.projection.stock;

import org.jspecify.annotations.NullMarked;
