/** Speaks to Waybill as any other client does. */
@NullMarked
package org.waybill.benchmark.client;

import org.jspecify.annotations.NullMarked;
