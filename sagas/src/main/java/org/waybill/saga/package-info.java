/** What processes need: their state, the commands they still have to send, and their timers. */
@NullMarked
package org.waybill.saga;

import org.jspecify.annotations.NullMarked;
