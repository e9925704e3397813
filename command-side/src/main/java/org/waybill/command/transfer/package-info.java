/** Sends goods from one location to another. */
@NullMarked
package org.waybill.command.transfer;

import org.jspecify.annotations.NullMarked;
