/** Shadow prices over HTTP. */
@NullMarked
package org.waybill.app.life.foresight;

import org.jspecify.annotations.NullMarked;
