/** What a benchmark shows: figures, what they should reach, and how they are told and kept. */
@NullMarked
package org.waybill.benchmark.figure;

import org.jspecify.annotations.NullMarked;
