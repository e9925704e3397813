/** Performs steps on a running Waybill. */
@NullMarked
package org.waybill.benchmark.replay;

import org.jspecify.annotations.NullMarked;
