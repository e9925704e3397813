/** Where orders come from, and which locations serve them. */
@NullMarked
package org.waybill.domain.channel;

import org.jspecify.annotations.NullMarked;
