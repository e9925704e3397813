/** Making projections again from the log, and proving that nothing changed by it. */
@NullMarked
package org.waybill.projection.rebuild;

import org.jspecify.annotations.NullMarked;
