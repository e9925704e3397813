/** Takes, sources, holds and cancels orders. */
@NullMarked
package org.waybill.command.order;

import org.jspecify.annotations.NullMarked;
