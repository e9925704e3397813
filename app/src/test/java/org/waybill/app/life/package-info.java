/** The whole system at work, seen from outside. */
@NullMarked
package org.waybill.app.life;

import org.jspecify.annotations.NullMarked;
