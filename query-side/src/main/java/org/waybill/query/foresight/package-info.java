/** Shadow prices over HTTP. */
@NullMarked
package org.waybill.query.foresight;

import org.jspecify.annotations.NullMarked;
