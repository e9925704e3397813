/** Replays of data sets and rebuilds of projections, over HTTP. */
@NullMarked
package org.waybill.benchmark;

import org.jspecify.annotations.NullMarked;
