/** Where lots and single units came from, are and went. */
@NullMarked
package org.waybill.query.lot;

import org.jspecify.annotations.NullMarked;
