/** How long handling and transport took, and what that teaches. */
@NullMarked
package org.waybill.projection.transit;

import org.jspecify.annotations.NullMarked;
