/** Orders from placing to their end. */
@NullMarked
package org.waybill.app.life.order;

import org.jspecify.annotations.NullMarked;
