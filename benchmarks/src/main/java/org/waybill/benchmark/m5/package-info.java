/** The last eight weeks of the M5 data set: what ten stores sold, day by day. */
@NullMarked
package org.waybill.benchmark.m5;

import org.jspecify.annotations.NullMarked;
