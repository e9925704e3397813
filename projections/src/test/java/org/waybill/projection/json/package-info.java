/** How documents are written and read. */
@NullMarked
package org.waybill.projection.json;

import org.jspecify.annotations.NullMarked;
