/** Ways of sourcing compared over months of a made-up chain's orders. */
@NullMarked
package org.waybill.benchmark.simulation;

import org.jspecify.annotations.NullMarked;
