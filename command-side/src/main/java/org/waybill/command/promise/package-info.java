/** Tells before an order is placed when it could be there, and what that would cost. */
@NullMarked
package org.waybill.command.promise;

import org.jspecify.annotations.NullMarked;
