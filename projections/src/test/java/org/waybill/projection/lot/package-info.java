@NullMarked
package org.waybill.projection.lot;

import org.jspecify.annotations.NullMarked;
