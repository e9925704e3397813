/** Answers how much locations can do. */
@NullMarked
package org.waybill.query.capacity;

import org.jspecify.annotations.NullMarked;
