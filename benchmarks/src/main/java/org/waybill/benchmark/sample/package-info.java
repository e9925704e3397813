/** A small sample to look at. */
@NullMarked
package org.waybill.benchmark.sample;

import org.jspecify.annotations.NullMarked;
