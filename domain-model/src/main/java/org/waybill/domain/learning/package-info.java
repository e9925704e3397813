/** How long things take, learned from how long they took. */
@NullMarked
package org.waybill.domain.learning;

import org.jspecify.annotations.NullMarked;
