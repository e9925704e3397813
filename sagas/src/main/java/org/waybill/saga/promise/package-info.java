/** The process that keeps what customers were promised true. */
@NullMarked
package org.waybill.saga.promise;

import org.jspecify.annotations.NullMarked;
