/** What processes promise: nothing lost, nothing doubled, in order. */
@NullMarked
package org.waybill.saga;

import org.jspecify.annotations.NullMarked;
