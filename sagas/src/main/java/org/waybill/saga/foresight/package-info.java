/** The process that has shadow prices computed again in time. */
@NullMarked
package org.waybill.saga.foresight;

import org.jspecify.annotations.NullMarked;
