/** Sends files to a Waybill and watches what becomes of them. */
@NullMarked
package org.waybill.benchmark.imports;

import org.jspecify.annotations.NullMarked;
