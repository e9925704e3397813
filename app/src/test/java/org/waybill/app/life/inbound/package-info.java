/** Goods that come from outside, and goods that go from one location to another. */
@NullMarked
package org.waybill.app.life.inbound;

import org.jspecify.annotations.NullMarked;
