/** Everything at once, as files. */
@NullMarked
package org.waybill.query.export;

import org.jspecify.annotations.NullMarked;
