/** Puts the rooms together. */
@NullMarked
package org.waybill.app.wiring;

import org.jspecify.annotations.NullMarked;
