/** What a rebuild promises. */
@NullMarked
package org.waybill.projection.rebuild;

import org.jspecify.annotations.NullMarked;
