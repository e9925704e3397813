/** What becomes of events that a projection cannot take. */
@NullMarked
package org.waybill.projection.deadletter;

import org.jspecify.annotations.NullMarked;
