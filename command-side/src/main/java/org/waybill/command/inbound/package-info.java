/** Takes deliveries in. */
@NullMarked
package org.waybill.command.inbound;

import org.jspecify.annotations.NullMarked;
