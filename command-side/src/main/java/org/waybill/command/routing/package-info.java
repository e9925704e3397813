/** Writes the rules by which orders are routed. */
@NullMarked
package org.waybill.command.routing;

import org.jspecify.annotations.NullMarked;
