/** Read models of feeds. */
@NullMarked
package org.waybill.projection.feed;

import org.jspecify.annotations.NullMarked;
