/** What stock is worth to orders that have not come yet: settings, and the prices in force. */
@NullMarked
package org.waybill.domain.foresight;

import org.jspecify.annotations.NullMarked;
