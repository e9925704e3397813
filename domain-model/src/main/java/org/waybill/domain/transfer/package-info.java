/** Goods that go from one location of ours to another. */
@NullMarked
package org.waybill.domain.transfer;

import org.jspecify.annotations.NullMarked;
