/** What is there and what may be promised. */
@NullMarked
package org.waybill.query.stock;

import org.jspecify.annotations.NullMarked;
