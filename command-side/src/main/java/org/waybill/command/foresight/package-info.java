/** Computes shadow prices from what is on record. */
@NullMarked
package org.waybill.command.foresight;

import org.jspecify.annotations.NullMarked;
