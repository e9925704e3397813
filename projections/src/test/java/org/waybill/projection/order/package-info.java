@NullMarked
package org.waybill.projection.order;

import org.jspecify.annotations.NullMarked;
