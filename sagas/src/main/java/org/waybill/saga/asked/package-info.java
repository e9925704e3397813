/** The process that takes parts back which locations do not accept. */
@NullMarked
package org.waybill.saga.asked;

import org.jspecify.annotations.NullMarked;
