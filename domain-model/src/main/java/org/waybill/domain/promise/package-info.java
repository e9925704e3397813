/** When goods can be there, what that costs, and why. */
@NullMarked
package org.waybill.domain.promise;

import org.jspecify.annotations.NullMarked;
