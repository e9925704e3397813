/** The Olist data set, and what it means as steps. */
@NullMarked
package org.waybill.benchmark.olist;

import org.jspecify.annotations.NullMarked;
