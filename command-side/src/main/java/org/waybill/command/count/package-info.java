/** Cycle counts: asked for, counted, looked at, and applied to stock. */
@NullMarked
package org.waybill.command.count;

import org.jspecify.annotations.NullMarked;
