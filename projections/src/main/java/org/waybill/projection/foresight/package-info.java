/** Shadow prices as they are told. */
@NullMarked
package org.waybill.projection.foresight;

import org.jspecify.annotations.NullMarked;
