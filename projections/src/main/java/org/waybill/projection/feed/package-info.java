/** What other systems told of stock, and what became of it. */
@NullMarked
package org.waybill.projection.feed;

import org.jspecify.annotations.NullMarked;
