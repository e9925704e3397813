/** Files come in and go out. */
@NullMarked
package org.waybill.app.life.imports;

import org.jspecify.annotations.NullMarked;
