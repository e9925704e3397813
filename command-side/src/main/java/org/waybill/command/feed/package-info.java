/** Messages of other systems about stock, taken once each. */
@NullMarked
package org.waybill.command.feed;

import org.jspecify.annotations.NullMarked;
