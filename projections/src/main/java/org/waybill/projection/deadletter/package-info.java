/** Events that projections could not take, for the person who has to deal with them. */
@NullMarked
package org.waybill.projection.deadletter;

import org.jspecify.annotations.NullMarked;
