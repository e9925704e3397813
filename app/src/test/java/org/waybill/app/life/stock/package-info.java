/** What may be promised, and what is counted. */
@NullMarked
package org.waybill.app.life.stock;

import org.jspecify.annotations.NullMarked;
