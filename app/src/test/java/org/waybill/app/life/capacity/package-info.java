/** What locations can do, over HTTP. */
@NullMarked
package org.waybill.app.life.capacity;

import org.jspecify.annotations.NullMarked;
