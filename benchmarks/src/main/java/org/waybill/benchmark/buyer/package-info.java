/** Many buyers who want the same few units at once, and whether each unit was promised once. */
@NullMarked
package org.waybill.benchmark.buyer;

import org.jspecify.annotations.NullMarked;
