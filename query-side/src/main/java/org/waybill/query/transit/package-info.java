/** Answers how long things take. */
@NullMarked
package org.waybill.query.transit;

import org.jspecify.annotations.NullMarked;
