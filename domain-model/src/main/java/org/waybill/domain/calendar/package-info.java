/** When a location works: opening hours, cut-offs, holidays, closures, processing times. */
@NullMarked
package org.waybill.domain.calendar;

import org.jspecify.annotations.NullMarked;
