/** How long the sourcing engine takes for a single decision, without anything around it. */
@NullMarked
package org.waybill.benchmark.decision;

import org.jspecify.annotations.NullMarked;
