/** Answers about cycle counts. */
@NullMarked
package org.waybill.query.count;

import org.jspecify.annotations.NullMarked;
