@NullMarked
package org.waybill.projection.stock;

import org.jspecify.annotations.NullMarked;
