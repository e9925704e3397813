/** What other systems send about stock: how much of it came, and what became of it. */
@NullMarked
package org.waybill.domain.feed;

import org.jspecify.annotations.NullMarked;
