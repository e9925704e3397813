/** Asks a running Waybill whether it came out as recorded. */
@NullMarked
package org.waybill.benchmark.check;

import org.jspecify.annotations.NullMarked;
