/** What customers were promised, and whether it was kept. */
@NullMarked
package org.waybill.projection.promise;

import org.jspecify.annotations.NullMarked;
