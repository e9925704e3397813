/** Makes a running Waybill's decisions again, and tries other rules on its past. */
@NullMarked
package org.waybill.benchmark.routing;

import org.jspecify.annotations.NullMarked;
