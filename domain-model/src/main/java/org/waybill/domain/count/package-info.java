/** Counting what is there: who is asked to count what, what was found, and what follows. */
@NullMarked
package org.waybill.domain.count;

import org.jspecify.annotations.NullMarked;
