/** Compares learned promises of delivery with published ones. */
@NullMarked
package org.waybill.benchmark.promise;

import org.jspecify.annotations.NullMarked;
