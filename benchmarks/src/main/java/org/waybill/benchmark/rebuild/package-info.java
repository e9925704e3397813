/** Makes a running Waybill's projections again from the log. */
@NullMarked
package org.waybill.benchmark.rebuild;

import org.jspecify.annotations.NullMarked;
