/** Asks a Waybill much at once, over connections that stay open. */
@NullMarked
package org.waybill.benchmark.load;

import org.jspecify.annotations.NullMarked;
