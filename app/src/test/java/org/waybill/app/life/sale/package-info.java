/** Nothing is sold twice. */
@NullMarked
package org.waybill.app.life.sale;

import org.jspecify.annotations.NullMarked;
