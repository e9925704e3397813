/** A year of a British wholesaler of gifts: orders, cancellations, returns and write-offs. */
@NullMarked
package org.waybill.benchmark.retail;

import org.jspecify.annotations.NullMarked;
