/** Configures carriers. */
@NullMarked
package org.waybill.command.carrier;

import org.jspecify.annotations.NullMarked;
