/** Read models of counts. */
@NullMarked
package org.waybill.projection.count;

import org.jspecify.annotations.NullMarked;
