/** Configures channels. */
@NullMarked
package org.waybill.command.channel;

import org.jspecify.annotations.NullMarked;
