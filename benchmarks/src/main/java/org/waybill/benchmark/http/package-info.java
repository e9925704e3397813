/** Waybill, measured over HTTP in a process of its own, as its users meet it. */
@NullMarked
package org.waybill.benchmark.http;

import org.jspecify.annotations.NullMarked;
