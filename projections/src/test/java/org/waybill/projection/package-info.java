/** Read models on a real database: events in, answer out. */
@NullMarked
package org.waybill.projection;

import org.jspecify.annotations.NullMarked;
