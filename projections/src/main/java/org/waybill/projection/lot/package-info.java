/** Where lots and single units came from, are and went. */
@NullMarked
package org.waybill.projection.lot;

import org.jspecify.annotations.NullMarked;
